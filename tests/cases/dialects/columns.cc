#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {
                             column("a", Integer()).primary_key().autoincrement(),
                             column("b", Integer()).primary_key(),
                             column("c", Text()).collate("de-x-icu"),
                             column("d", Integer()).computed("a + b", {.persisted = false}),
                         });
    op.create_table("u", {column("a", Integer()).identity({.start = 100})});
  }});
}
