#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("a", Integer()).primary_key(), column("b", Text()).not_null(),
                          column("c", Integer()).computed("1")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.bulk_insert("t", {"a", "b"}, {{1, "x"}, {2}});
    op.bulk_insert("t", {"a", "x"}, {{1, 2}});
    op.bulk_insert("t", {"a", "a"}, {{1, 2}});
    op.bulk_insert("t", {"a"}, {{1}});
    op.bulk_insert("t", {"a", "b"}, {{1, null}});
    op.bulk_insert("t", {"a", "b", "c"}, {{1, "x", 2}});
  }});
}
