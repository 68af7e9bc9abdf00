#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "constraints go and come",
    .revises = "b2",
    .upgrade = [](Operations& op) {
      op.drop_constraint("grown_up", "parents");
      op.create_unique_constraint("one_name_and_age", "parents", {"name", "age"});
      op.drop_column("parents", "boss_id");
    },
};
