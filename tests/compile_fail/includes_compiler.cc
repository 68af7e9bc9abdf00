#ifdef WRONG
#include <diagnostics/diagnostics.h>
#endif
#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .upgrade = [](Operations&) {},
};
