#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "create posts",
    .revises = "1975ea83b712",
    .upgrade = [](Operations& op) {
      op.create_table("posts", {
          column("id", BigInteger()).primary_key(),
          column("author_id", BigInteger()).not_null().index().references("users.id").on_delete(CASCADE),
          column("title", String(120)).not_null(),
          column("published", Boolean()).not_null().server_default(true),
          column("created_at", DateTime({.timezone = true})).not_null().server_default(now()),
          check("length(title) > 0"),
      });
    },
};
