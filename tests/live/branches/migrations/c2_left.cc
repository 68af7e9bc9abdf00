#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "left",
    .revises = "c1",
    .upgrade = [](Operations& op) { op.create_table("left_side", {column("id", Integer()).primary_key()}); },
};
