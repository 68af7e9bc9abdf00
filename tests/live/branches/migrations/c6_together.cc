#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "all together",
    .revises = {"c2", "c4", "c5"},
    .upgrade = [](Operations&) {},
};
