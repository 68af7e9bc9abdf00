#include <limbeck/migration.h>

using namespace limbeck;

// Primary keys of every kind: serial, not serial, composite, named, and composite foreign keys to them.
LIMBECK_MIGRATION {
    .message = "keys",
    .revises = "a02",
    .upgrade = [](Operations& op) {
      op.create_table("small_serial", {column("id", SmallInteger()).primary_key()});
      op.create_table("serial_by_item", {column("id", Integer()), primary_key({"id"})});
      op.create_table("serial_by_named_item", {column("id", BigInteger()), primary_key({"id"}).name("its_own_name")});
      op.create_table("no_serial", {column("id", Integer()).primary_key().autoincrement(false), column("a", Text())});
      op.create_table("no_serial_with_default", {column("id", Integer()).primary_key().server_default(7)});
      op.create_table("text_key", {column("id", String(12)).primary_key()});
      op.create_table("identity_key", {column("id", Integer()).primary_key().identity({.always = true, .start = 100})});
      op.create_table("no_key", {column("a", Integer()), column("b", Integer()).not_null()});
      op.create_table("seats", {
          column("row", String(1)).not_null(),
          column("number", Integer()).not_null(),
          column("beside_row", String(1)),
          column("beside_number", Integer()),
          primary_key({"row", "number"}),
          foreign_key({"beside_row", "beside_number"}, "seats", {"row", "number"}),
      });
      op.create_table("tickets", {
          column("id", Integer()).primary_key(),
          column("row", String(1)).not_null(),
          column("number", Integer()).not_null(),
          column("select", Integer()),
          foreign_key({"row", "number"}, "seats", {"row", "number"}).on_update(CASCADE),
          unique({"row", "number"}),
          index({"select"}),
          index({"number", "row"}),
          index({desc("number")}).name("ix_tickets_backwards"),
          index({"row"}).name("ix_tickets_selected").unique().where("\"select\" > 0"),
          index({sql("lower(\"row\")")}).name("ix_tickets_lower"),
      });
    },
};
