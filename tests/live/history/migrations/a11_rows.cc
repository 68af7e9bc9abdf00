#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "rows",
    .revises = "a10",
    .upgrade = [](Operations& op) {
      op.bulk_insert("no_serial", {"id", "a"}, {
          {1, "it's"},
          {2, null},
          {3, "100% :sure; -- no comment"},
          {4, sql("upper('x')")},
      });
      op.bulk_insert("seats", {"row", "number"}, {{"A", 1}, {"A", 2}});
      op.execute(R"(
        CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE plpgsql AS $body$
        BEGIN
          RETURN n * 2;  -- a semicolon here; does not end the statement
        END;
        $body$;
        CREATE VIEW seat_numbers AS SELECT "row", number FROM seats; -- the last comment
      )").reverse("DROP VIEW seat_numbers; DROP FUNCTION twice(integer)");
    },
};
