#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .upgrade =
        [](Operations& op) {
#ifdef WRONG
          op.drop_column("t", sql("a"));
#else
          op.drop_column("t", "a");
#endif
        },
};
