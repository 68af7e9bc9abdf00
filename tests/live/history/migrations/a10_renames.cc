#include <limbeck/migration.h>

using namespace limbeck;

// What is renamed keeps the names of its constraints; a new table under the old name finds them taken.
LIMBECK_MIGRATION {
    .message = "renames",
    .revises = "a09",
    .upgrade = [](Operations& op) {
      op.rename_column("companies", "shares", "stocks");
      op.alter_column("companies", "price").rename("Price per stock");
      op.rename_table("tickets", "old_tickets");
      op.create_table("tickets", {
          column("id", Integer()).primary_key(),
          column("row", String(1)).not_null(),
          column("number", Integer()).not_null(),
          unique({"row", "number"}),
          check("number > 0"),
          foreign_key({"row", "number"}, "seats", {"row", "number"}),
      });
      op.add_column("old_tickets", column("company_id", Integer()).unique().references("companies.id"));
      op.rename_table("no_key", "late_keys");
    },
};
