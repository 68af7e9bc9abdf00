#include "support/case.h"

CASE(History& history) {
  history.minimum_version("postgresql", 18);
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("a", Integer()), column("b", Integer()).computed("a * 2", {.persisted = false})});
  }});
}
