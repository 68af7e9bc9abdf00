#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
#ifdef WRONG
    .upgarde = [](Operations&) {},
#else
    .upgrade = [](Operations&) {},
#endif
};
