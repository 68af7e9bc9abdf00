#ifdef WRONG
#include <limbeck/revision_table.h>
#endif
#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .upgrade = [](Operations&) {},
};
