#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("u", {column("id", Integer()).primary_key()}); });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {
                             column("a", Integer()).references("u.id").match_full(),
                             unique({"a"}).deferrable(),
                             exclude({{"a", "="}}),
                         });
  }});
}
