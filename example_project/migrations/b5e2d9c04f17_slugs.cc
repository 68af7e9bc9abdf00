#include <limbeck/migration.h>

using namespace limbeck;

// The one downgrade written by hand: nothing can tell from a data step how to take it back.
LIMBECK_MIGRATION {
    .message = "posts get a slug",
    .revises = "7c1f00aa93de",
    .upgrade = [](Operations& op) {
      op.add_column("posts", column("slug", String(120)));
      op.run("fill_slugs");
      op.create_index("ix_posts_slug", "posts", {"slug"}).unique();
    },
    .downgrade = [](Operations& op) {
      op.drop_index("ix_posts_slug");
      op.drop_column("posts", "slug");
    },
};
