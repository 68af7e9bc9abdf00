#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "no foreign key",
    .revises = "k14",
    .upgrade = [](Operations& op) { op.drop_constraint("another", "children"); },
};
