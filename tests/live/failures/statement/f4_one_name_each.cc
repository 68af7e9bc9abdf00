#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "one name each",
    .revises = "f3",
    .upgrade = [](Operations& op) {
      op.create_table("before", {column("id", BigInteger()).primary_key().autoincrement(false)});
      op.create_index("ix_accounts_name", "accounts", {"name"}).unique();
      op.create_table("after", {column("id", BigInteger()).primary_key().autoincrement(false)});
    },
};
