#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("u", {column("id", Integer()).primary_key()}); });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {
                             column("a", Integer()).references("u.id"),
                             column("b", Integer()).unique(),
                             column("c", Integer()).index(),
                             primary_key({"a", "b"}),
                             unique({"b", "c"}),
                             check("c > 0"),
                             check("a > b"),
                             foreign_key({"b"}, "u", {"id"}),
                             index({"a", "b"}),
                             exclude({{"a", "="}, {"b", "="}}),
                         });
  }});
}
