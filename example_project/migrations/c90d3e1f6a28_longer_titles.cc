#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "longer titles",
    .revises = "b5e2d9c04f17",
    .upgrade = [](Operations& op) {
      op.alter_column("posts", "title").type(String(300));
    },
};
