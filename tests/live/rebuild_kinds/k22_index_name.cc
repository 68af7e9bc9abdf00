#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION{
    .message = "index name",
    .revises = "k21",
    .upgrade = [](Operations& op) { op.rename_index("ix_parents_old", "ix_parents_elders"); },
};
