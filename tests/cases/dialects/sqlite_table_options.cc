#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("strict", {column("id", Integer()).primary_key(), column("a", String(50)), column("b", Boolean()),
                               column("c", DateTime()).server_default(now()), column("d", Numeric(10, 2)),
                               column("e", LargeBinary()), column("f", Enum("mood", {"good", "bad"})),
                               column("g", Uuid().sqlite("BLOB")), column("h", BigInteger())})
        .strict();
    op.create_table("pairs", {column("a", Integer()), column("b", Text()), primary_key({"a", "b"})}).without_rowid();
    op.create_table("numbers", {column("n", Integer()).primary_key().autoincrement(false)}).strict().without_rowid();
    op.create_table("mine", {column("a", Integer()).index()}).temporary().if_not_exists();
  }});
  history.add({.upgrade = [](Operations& op) {
    op.alter_column("strict", "a").not_null();
    op.alter_column("pairs", "b").server_default("x");
  }});
}
