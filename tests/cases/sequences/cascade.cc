#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_sequence("s");
    op.create_table("t", {column("n", BigInteger()).server_default(sql("nextval('s')"))});
  });
  history.add({.upgrade = [](Operations& op) { op.drop_sequence("s").cascade(); }});
}
