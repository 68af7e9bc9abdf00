#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_sequence("up");
    op.create_sequence("down").increment(-1);
    op.create_table("t", {column("id", BigInteger()).not_null().identity()});
    op.create_table("u", {column("id", BigInteger()).not_null().identity({.maxvalue = 100})});
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_sequence("up").minvalue(1000).start(1000);
    op.alter_sequence("down").maxvalue(-50).start(-50);
    op.alter_column("t", "id").identity({.start = 100, .minvalue = 100});
    op.alter_column("u", "id").identity({.start = 1000, .minvalue = 1000, .maxvalue = 2000});
  }});
}
