#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("a", {column("id", BigInteger()).primary_key(), column("b_id", BigInteger())});
    op.create_table("b", {column("id", BigInteger()).primary_key(), column("a_id", BigInteger()).references("a.id")});
    op.create_foreign_key("a_b_id_fkey", "a", "b", {"b_id"}, {"id"});
    op.create_table("kept", {column("id", BigInteger()).primary_key()});
  });
  history.models({.define = [](Schema& schema) { schema.table("kept", {column("id", BigInteger()).primary_key()}); }});
}
