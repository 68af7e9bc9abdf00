#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("a", Integer()), column("b", Integer()).not_null()});
  });
  history.add({.upgrade = [](Operations& op) { op.create_primary_key("", "t", {"a", "b"}); }});
}
