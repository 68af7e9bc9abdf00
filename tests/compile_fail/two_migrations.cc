#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .upgrade = [](Operations&) {},
};

#ifdef WRONG
LIMBECK_MIGRATION {
    .upgrade = [](Operations&) {},
};
#endif
