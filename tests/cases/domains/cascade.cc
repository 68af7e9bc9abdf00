#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_domain("score", Integer());
    op.create_table("t", {column("id", Integer()).primary_key(), column("a", postgresql::Domain("score")),
                          column("b", Array(postgresql::Domain("score")))});
  });
  history.add({.upgrade = [](Operations& op) { op.drop_domain("score").cascade(); }});
}
