#include "support/case.h"

CASE(History& history) {
  history.minimum_version("postgresql", 15);
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("a", Integer()), column("b", Integer()), unique({"a"}).nulls_not_distinct()});
    op.create_index("i", "t", {"b"}).unique().nulls_not_distinct();
  }});
}
