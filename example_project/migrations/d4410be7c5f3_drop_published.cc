#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "every post is published",
    .revises = "c90d3e1f6a28",
    .upgrade = [](Operations& op) {
      op.drop_column("posts", "published");
    },
};
