#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("orders", {column("id", BigInteger()).primary_key().identity(), column("state", Text())});
  });
  history.add({.upgrade = [](Operations& op) { op.alter_column("orders", "state").not_null(); }});
}
