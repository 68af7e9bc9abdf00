#include <limbeck/migration.h>

using namespace limbeck;

// Nothing is wrong until COMMIT, when the deferred constraint is checked.
LIMBECK_MIGRATION {
    .message = "first hold",
    .revises = "f3",
    .upgrade = [](Operations& op) {
      op.create_table("before", {column("id", BigInteger()).primary_key().autoincrement(false)});
      op.execute("INSERT INTO holds (id, account_id) VALUES (1, 4711)").reverse("DELETE FROM holds");
      op.create_table("after", {column("id", BigInteger()).primary_key().autoincrement(false)});
    },
};
