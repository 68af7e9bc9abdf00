#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "constraint name",
    .revises = "k13",
    .upgrade = [](Operations& op) { op.rename_constraint("children", "other", "another"); },
};
