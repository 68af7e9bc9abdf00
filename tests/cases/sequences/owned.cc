#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("n", BigInteger())});
    op.create_sequence("s").owned_by("t.n");
    op.create_sequence("s2").owned_by("t.n");
  });
  history.add({.upgrade = [](Operations& op) { op.rename_column("t", "n", "number"); }});
  history.add({.upgrade = [](Operations& op) { op.drop_column("t", "number"); }});
  history.add({.upgrade = [](Operations& op) { op.drop_table("t"); }});
}
