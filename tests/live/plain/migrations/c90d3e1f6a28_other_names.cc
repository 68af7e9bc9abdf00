#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "other names",
    .revises = "b5e2d9c04f17",
    .upgrade = [](Operations& op) {
      op.rename_column("users", "name", "display_name");
      op.drop_column("posts", "published");
      op.rename_table("votes", "likes");
    },
};
