#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "no column",
    .revises = "k17",
    .upgrade = [](Operations& op) { op.drop_column("children", "code"); },
};
