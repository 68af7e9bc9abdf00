#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "another label",
    .revises = "k19",
    .upgrade = [](Operations& op) { op.rename_enum_value("mood", "bad", "poor"); },
};
