// The schema as @APP@ wants it. `limbeck revision --autogenerate -m "..."` writes the migration that leads there.
#include <limbeck/models.h>

using namespace limbeck;

LIMBECK_MODELS {
    .define = [](Schema& schema) {
      schema.table("users", {
          column("id", BigInteger()).primary_key(),
          column("email", String(320)).not_null().unique(),
          column("name", String(80)).not_null(),
      });
    },
};
