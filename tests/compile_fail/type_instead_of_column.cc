#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .upgrade =
        [](Operations& op) {
#ifdef WRONG
          op.create_table("t", {Integer()});
#else
          op.create_table("t", {column("a", Integer())});
#endif
        },
};
