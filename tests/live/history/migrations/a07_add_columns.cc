#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "add columns",
    .revises = "a06",
    .upgrade = [](Operations& op) {
      op.add_column("orders", column("note", Text()));
      op.add_column("orders", column("total", Numeric(12, 2)).not_null().server_default(0).comment("in cents"));
      op.add_column("orders", column("number", Integer()).unique());
      op.add_column("orders", column("searched", String(20)).index());
      op.add_column("orders", column("key", String(20)).unique().index());
      op.add_column("orders", column("person_id", BigInteger()).references("people.id").on_delete(CASCADE));
      op.add_column("orders", column("previous", Integer()).references("orders.id").constraint_name("previous_order"));
      op.add_column("orders", column("priority", Enum("priority", {"low", "high"})).server_default("low"));
      op.add_column("orders", column("twice", Numeric(12, 2)).computed("total * 2"));
      op.add_column("orders", column("counter", Integer()).not_null().identity());
      op.add_column("orders", column("made", DateTime({.timezone = true})).not_null().server_default(now()));
      op.add_column("people", column("name", String(50)).not_null().server_default("nobody"));
    },
};
