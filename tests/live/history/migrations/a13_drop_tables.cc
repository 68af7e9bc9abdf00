#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "drop tables",
    .revises = "a12",
    .upgrade = [](Operations& op) {
      op.drop_table("memberships");
      op.drop_table("order_log");
      op.drop_table("identity_key");
      op.drop_table("old_tickets");
    },
};
