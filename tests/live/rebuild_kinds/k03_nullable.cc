#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "nullable",
    .revises = "k02",
    .upgrade = [](Operations& op) { op.alter_column("children", "parent_id").nullable(); },
};
