#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "alter the parents",
    .revises = "b1",
    .upgrade = [](Operations& op) {
      op.alter_column("parents", "name").type(String(200));
      op.alter_column("parents", "age").not_null().server_default(31);
      op.create_check_constraint("grown_up", "parents", "age >= 18");
    },
};
