#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "three at once",
    .revises = "f3",
    .upgrade = [](Operations& op) {
      op.create_table("before", {column("id", BigInteger()).primary_key().autoincrement(false)});
      op.execute(R"(
        INSERT INTO transfers (id) VALUES (1);
        INSERT INTO transfers (id, amount) VALUES (2, 3);
        INSERT INTO transfers (id) VALUES (3);
      )").reverse("DELETE FROM transfers");
      op.create_table("after", {column("id", BigInteger()).primary_key().autoincrement(false)});
    },
};
