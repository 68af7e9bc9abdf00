#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "create users",
    .upgrade = [](Operations& op) {
      op.create_table("users", {
          column("id", BigInteger()).primary_key(),
          column("email", String(320)).not_null().unique(),
          column("name", String(80)).not_null().server_default("somebody"),
      });
    },
};
