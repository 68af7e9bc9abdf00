#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "not null",
    .revises = "k01",
    .upgrade = [](Operations& op) { op.alter_column("parents", "age").not_null(); },
};
