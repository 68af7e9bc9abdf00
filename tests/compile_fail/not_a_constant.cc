#include <limbeck/migration.h>

using namespace limbeck;

const char* read_from_somewhere();

LIMBECK_MIGRATION {
#ifdef WRONG
    .message = read_from_somewhere(),
#else
    .message = "constant",
#endif
    .upgrade = [](Operations&) {},
};
