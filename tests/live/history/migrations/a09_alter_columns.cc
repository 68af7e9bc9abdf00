#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "alter columns",
    .revises = "a08",
    .upgrade = [](Operations& op) {
      op.alter_column("people", "name").type(String(200));
      op.alter_column("people", "name").nullable().drop_server_default();
      op.alter_column("people", "email").type(Text()).comment("where to write to");
      op.alter_column("types", "numeric_ten")
          .type(BigInteger())
          .using_expression("round(numeric_ten)::bigint")
          .server_default(5);
      op.alter_column("orders", "note").not_null().server_default("none");
      op.alter_column("orders", "made").server_default(sql("now() + interval '1 day'"));
      op.alter_column("types", "unicode_fifty").drop_comment();
      op.alter_column("types", "small")
          .type(Integer())
          .not_null()
          .server_default(0)
          .comment("grown")
          .rename("not_small");
    },
};
