#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "further to the right",
    .revises = "c3",
    .upgrade = [](Operations& op) { op.create_table("further_right", {column("id", Integer()).primary_key()}); },
};
