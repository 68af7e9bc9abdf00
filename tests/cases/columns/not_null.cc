#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table(
        "t", {column("a", Integer()).not_null(), column("b", Integer()).nullable(), column("c", Text()).primary_key()});
  }});
}
