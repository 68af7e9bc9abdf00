#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "right",
    .revises = "c1",
    .upgrade = [](Operations& op) { op.create_table("right_side", {column("id", Integer()).primary_key()}); },
};
