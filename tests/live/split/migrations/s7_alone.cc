#include <limbeck/migration.h>
using namespace limbeck;

LIMBECK_MIGRATION {
    .revises = "s6",
    .upgrade = [](Operations& op) { op.create_table("alone", {column("id", Integer()).primary_key()}); },
    .transaction = per_revision,
};
