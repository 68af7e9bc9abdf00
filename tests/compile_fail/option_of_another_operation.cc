#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .upgrade =
        [](Operations& op) {
#ifdef WRONG
          op.drop_table("t").concurrently();
#else
          op.drop_table("t").schema("s");
#endif
        },
};
