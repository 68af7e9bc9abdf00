#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("a", Integer()), column("b", Integer()).computed("a * 2")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.drop_column("t", "a");
    op.alter_column("t", "a").type(BigInteger());
  }});
}
