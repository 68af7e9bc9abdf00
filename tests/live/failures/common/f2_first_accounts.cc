#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "first accounts",
    .revises = "f1",
    .upgrade = [](Operations& op) {
      op.bulk_insert("accounts", {"id", "name"}, {{1, "same"}, {2, "same"}});
      op.execute("UPDATE accounts SET name = name -- nothing follows from a comment").reverse("");
    },
};
