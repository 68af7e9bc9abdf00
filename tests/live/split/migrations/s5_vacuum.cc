#include <limbeck/migration.h>
using namespace limbeck;

LIMBECK_MIGRATION {
    .revises = "s4",
    .upgrade =
        [](Operations& op) { op.autocommit_block([](Operations& op) { op.execute("VACUUM").reverse("VACUUM"); }); },
};
