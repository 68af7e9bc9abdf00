#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "top",
    .revises = "c6",
    .tags = {"v1.0"},
    .upgrade = [](Operations& op) { op.create_table("top", {column("id", Integer()).primary_key()}); },
};
