#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "another default",
    .revises = "k03",
    .upgrade = [](Operations& op) { op.alter_column("parents", "age").server_default(31); },
};
