#include <limbeck/migration.h>

using namespace limbeck;

// Names that need quotes, words that SQL keeps for itself, and schemas.
LIMBECK_MIGRATION {
    .message = "odd names: it's \"quoted\"",
    .upgrade = [](Operations& op) {
      op.execute("CREATE SCHEMA \"Other\"").reverse("DROP SCHEMA \"Other\"");
      op.create_table("user", {
          column("id", Integer()).primary_key(),
          column("Name", String(20)).not_null().unique().comment("100% its \"own\""),
          column("order", Integer()).index().server_default(1),
          column("a b", Integer()).server_default(sql("1 + 1")),
          check("\"order\" > 0"),
          check("\"a b\" > \"order\""),
      }).schema("Other");
      op.create_table("odd \"name\"", {
          column("select", BigInteger()).primary_key(),
          column("user", Integer()).references("Other.user.id").on_delete(SET_NULL).index(),
          column("state", Enum("odd \"state\"", {"it's", "so \"odd\"", "ünï"})),
          column("ünï", Text()).server_default("ünï; -- 'x'"),
          unique({"ünï", "select"}),
          foreign_key({"user"}, "Other.user", {"id"}),
      }).comment("it's; odd");
    },
};
