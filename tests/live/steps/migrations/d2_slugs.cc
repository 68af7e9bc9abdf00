#include <limbeck/migration.h>
using namespace limbeck;

LIMBECK_MIGRATION {
    .revises = "d1",
    .upgrade =
        [](Operations& op) {
          op.add_column("posts", column("slug", Text()));
          op.run("fill_slugs").reverse("forget_slugs");
          op.create_index("ix_posts_slug", "posts", {"slug"});
        },
};
