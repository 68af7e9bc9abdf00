#include <limbeck/migration.h>

using namespace limbeck;

// Unnamed constraints of one table: checks with one column, several, none, and such as collide.
LIMBECK_MIGRATION {
    .message = "companies",
    .upgrade = [](Operations& op) {
      op.create_table("companies", {
          column("id", Integer()).primary_key(),
          column("name", String(100)).not_null().unique(),
          column("code", String(10)).not_null().unique().index(),
          column("country", String(2)).index(),
          column("founded", Date()),
          column("closed", Date()),
          column("shares", Integer()).not_null(),
          column("price", Numeric(10, 2)).not_null(),
          column("Rating", SmallInteger()),
          check("shares > 0"),
          check("shares < 1000000 AND shares <> 13"),
          check("closed >= founded"),
          check("price * shares < 1000000000"),
          check("country <> 'name'"),
          check("\"Rating\" BETWEEN 1 AND 5"),
          check("founded > DATE '1600-01-01'"),
          check("1 < 2"),
          unique({"price"}),
          unique({"country", "name"}),
          check("length(code) = 10").name("code_has_ten"),
          unique({"founded", "closed"}).name("one_life").deferrable().initially_deferred(),
      });
    },
};
