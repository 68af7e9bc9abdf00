#include <limbeck/migration.h>
using namespace limbeck;

LIMBECK_MIGRATION {
    .revises = "s7",
    .upgrade =
        [](Operations& op) {
          op.create_table("last", {column("id", Integer()).primary_key()});
          op.create_unique_constraint("last_note", "accounts", {"before"});
        },
};
