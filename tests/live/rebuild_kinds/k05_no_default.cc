#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "no default",
    .revises = "k04",
    .upgrade = [](Operations& op) { op.alter_column("parents", "age").drop_server_default(); },
};
