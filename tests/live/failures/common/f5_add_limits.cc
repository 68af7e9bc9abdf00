#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "add limits",
    .revises = "f4",
    .upgrade = [](Operations& op) {
      op.create_table("limits", {column("id", BigInteger()).primary_key().autoincrement(false)});
    },
};
