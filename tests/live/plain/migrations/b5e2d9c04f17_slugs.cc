#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "posts get a slug",
    .revises = "7c1f00aa93de",
    .upgrade = [](Operations& op) {
      op.add_column("posts", column("slug", String(120)));
      op.execute("UPDATE posts SET slug = lower(replace(title, ' ', '-')) -- with a comment at its end").reverse("");
      op.create_index("ix_posts_slug", "posts", {"slug"}).unique();
    },
};
