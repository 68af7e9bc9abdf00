#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .upgrade =
        [](Operations& op) {
#ifdef WRONG
          op.create_tabel("t", {column("a", Text())});
#else
          op.create_table("t", {column("a", Text())});
#endif
        },
};
