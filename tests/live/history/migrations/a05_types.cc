#include <limbeck/migration.h>

using namespace limbeck;

// Every type, and server defaults of every kind.
LIMBECK_MIGRATION {
    .message = "types",
    .revises = "a04",
    .upgrade = [](Operations& op) {
      op.create_table("types", {
          column("id", BigInteger()).primary_key().identity({.start = 10, .increment = 5}),
          column("small", SmallInteger()).server_default(-1),
          column("normal", Integer()).server_default("3"),
          column("big", BigInteger()).server_default(9223372036854775807),
          column("numeric_any", Numeric()).server_default(1.5),
          column("numeric_ten", Numeric(10)),
          column("numeric_ten_two", Numeric(10, 2)).not_null().server_default(0),
          column("real_number", Float()).server_default(0.1),
          column("double_number", Double()),
          column("yes", Boolean()).not_null().server_default(true),
          column("no", Boolean()).not_null().server_default(false),
          column("string_any", String()).server_default("it's \"quoted\" and back\\slashed % :named"),
          column("string_fifty", String(50)).server_default(sql("upper('x')")),
          column("text", Text()).server_default("").collate("C"),
          column("unicode_fifty", Unicode(50)).comment("it's a comment"),
          column("unicode_text", UnicodeText()),
          column("binary", LargeBinary()),
          column("day", Date()).server_default(current_date()),
          column("hour", Time()),
          column("hour_zone", Time({.timezone = true})),
          column("hour_fraction", Time({.precision = 2})),
          column("moment", DateTime()).server_default(now()),
          column("moment_zone", DateTime({.timezone = true})).server_default("2020-02-02 00:00:00+00"),
          column("moment_fraction", DateTime({.timezone = true, .precision = 3})),
          column("span", Interval()).server_default("1 day"),
          column("uuid", Uuid()).server_default(generate_uuid()),
          column("json", Json()).server_default("{}"),
          column("numbers", Array(Integer())).server_default("{}"),
          column("matrix", Array(Text(), 2)),
          column("exotic", SqlType("int4range")),
          column("computed", Integer()).computed("normal * 2"),
          column("null_default", Integer()).server_default(null),
          exclude({{"exotic", "&&"}}).using_method("gist"),
      }).comment("it's a table of types");
    },
};
