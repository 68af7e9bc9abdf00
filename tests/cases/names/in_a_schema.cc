#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", Integer()).primary_key(), column("a", Integer()).unique().references("t.id")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_table(
          "t", {column("id", Integer()).primary_key(), column("a", Integer()).index().unique().references("s.t.id"),
                column("b", Integer()).unique()})
        .schema("s");
  }});
}
