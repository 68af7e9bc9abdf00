#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "create accounts",
    .upgrade = [](Operations& op) {
      op.create_table("accounts", {
          column("id", BigInteger()).primary_key().autoincrement(false),
          column("name", String(40)).not_null(),
      });
    },
};
