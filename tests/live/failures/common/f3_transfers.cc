#include <limbeck/migration.h>

using namespace limbeck;

// The second table is written in SQL, so its deferred constraint is the database's business alone.
LIMBECK_MIGRATION {
    .message = "transfers",
    .revises = "f2",
    .upgrade = [](Operations& op) {
      op.create_table("transfers", {column("id", BigInteger()).primary_key().autoincrement(false)});
      op.execute(
            "CREATE TABLE holds (id BIGINT PRIMARY KEY,"
            " account_id BIGINT REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED)")
          .reverse("DROP TABLE holds");
    },
};
