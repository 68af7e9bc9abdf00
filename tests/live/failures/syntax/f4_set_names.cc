#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "set names",
    .revises = "f3",
    .upgrade = [](Operations& op) {
      op.create_table("before", {column("id", BigInteger()).primary_key().autoincrement(false)});
      op.execute("UPDATE accounts SETT name = 'x'").reverse("");
      op.create_table("after", {column("id", BigInteger()).primary_key().autoincrement(false)});
    },
};
