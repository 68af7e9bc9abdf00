#include <limbeck/migration.h>

using namespace limbeck;

// With a column goes what stands on it, and comes back on the way down.
LIMBECK_MIGRATION {
    .message = "drop columns",
    .revises = "a11",
    .upgrade = [](Operations& op) {
      op.drop_column("orders", "note");
      op.drop_column("orders", "searched");
      op.drop_column("orders", "number");
      op.drop_column("orders", "priority");
      op.drop_column("orders", "person_id");
      op.drop_column("orders", "twice");
      op.drop_column("companies", "closed");
      op.drop_column("companies", "Rating");
      op.drop_column("types", "computed");
    },
};
