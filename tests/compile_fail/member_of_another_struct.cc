#include <limbeck/typed_models.h>

using namespace limbeck;

struct User {
  long id;
};
struct Post {
  long id;
};

LIMBECK_MODELS {
    .define =
        [](Schema& schema) {
#ifdef WRONG
          schema.table<Post>("posts", {field(&User::id, "id").primary_key()});
#else
          schema.table<Post>("posts", {field(&Post::id, "id").primary_key()});
#endif
        },
};
