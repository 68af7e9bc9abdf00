#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("a", Integer()), unique({"a"}).nulls_not_distinct()});
    op.create_index("i", "t", {"a"}).unique().nulls_not_distinct();
  }});
}
