#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "drop and rename",
    .revises = "d2",
    .upgrade = [](Operations& op) {
      op.drop_index("ix_Other_user_order").schema("Other");
      op.drop_constraint("uq \"odd\"", "user").schema("Other");
      op.rename_table("user", "User's").schema("Other");
      op.rename_column("odd \"name\"", "select", "SELECT");
      op.drop_column("odd \"name\"", "state");
    },
};
