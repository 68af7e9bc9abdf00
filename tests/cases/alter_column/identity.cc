#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).not_null(), column("n", Integer()).not_null().identity(),
                          column("m", Integer()).not_null().server_default(3)});
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_column("t", "id").identity({.always = true, .start = 100});
    op.alter_column("t", "n").drop_identity();
    op.alter_column("t", "m").drop_server_default().identity();
  }});
  history.add({.upgrade = [](Operations& op) { op.alter_column("t", "id").identity({.increment = 2}); }});
}
