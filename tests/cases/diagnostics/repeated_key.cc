#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("a", Integer()).primary_key().unique(), column("b", Text()).unique(), unique({"b"})});
  }});
}
