#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "set names",
    .revises = "f3",
    .upgrade = [](Operations& op) {
      op.create_table("before", {column("id", BigInteger()).primary_key().autoincrement(false)});
      // What the parser of the build sees in it is no mistake.
      op.execute({.postgresql = "DO $$ BEGIN EXECUTE 'UPDATE accounts SETT name = 1'; END $$",
                  .sqlite = "UPDATE accounts SETT name = 1"})
          .reverse("");
      op.create_table("after", {column("id", BigInteger()).primary_key().autoincrement(false)});
    },
};
