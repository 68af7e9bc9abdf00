#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "orders have a state",
    .revises = "a05",
    .upgrade = [](Operations& op) {
      op.create_table("orders", {
          column("id", Integer()).primary_key(),
          column("state", Enum("order_state", {"new", "paid", "it's lost"})).not_null().server_default("new"),
      });
      op.create_table("order_log", {
          column("id", Integer()).primary_key(),
          column("state", Enum("order_state")).not_null().index(),
          column("mood", Enum("Mood", {"good", "bad"})),
      });
    },
};
