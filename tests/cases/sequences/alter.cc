#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger())});
    op.create_sequence("s");
    op.create_sequence("down").increment(-1);
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_sequence("s").increment(5).maxvalue(1000).cycle().cache(3).owned_by("t.id");
    op.alter_sequence("down").minvalue(-100);
  }});
}
