#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "new unique column",
    .revises = "k09",
    .upgrade = [](Operations& op) { op.add_column("children", column("code", Integer()).unique()); },
};
