#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "another type",
    .revises = "k00",
    .upgrade = [](Operations& op) { op.alter_column("parents", "name").type(Text()); },
};
