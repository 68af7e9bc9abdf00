#ifdef WRONG
#include <limbeck/compiler_main.h>
#endif
#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .upgrade = [](Operations&) {},
};
