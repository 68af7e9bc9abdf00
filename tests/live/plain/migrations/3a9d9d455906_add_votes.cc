#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "add votes",
    .revises = "19f0c3d2e1b4",
    .upgrade = [](Operations& op) {
      op.create_table("votes", {
          column("user_id", BigInteger()).primary_key().references("users.id").on_delete(CASCADE),
          column("post_id", BigInteger()).primary_key().references("posts.id").on_delete(CASCADE),
      });
      op.create_index("ix_votes_post_id", "votes", {"post_id"});
    },
};
