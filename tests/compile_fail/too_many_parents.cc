#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .revises = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p"
#ifdef WRONG
                , "q"
#endif
    },
    .upgrade = [](Operations&) {},
};
