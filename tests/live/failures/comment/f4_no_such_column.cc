#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "no such column",
    .revises = "f3",
    .upgrade = [](Operations& op) {
      op.create_table("before", {column("id", BigInteger()).primary_key().autoincrement(false)});
      op.execute("UPDATE accounts SET nickname = 'x' -- the end; really").reverse("");
      op.create_table("after", {column("id", BigInteger()).primary_key().autoincrement(false)});
    },
};
