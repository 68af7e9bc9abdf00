#include "support/case.h"

CASE(History& history) {
  history.minimum_version("postgresql", 15);
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("a", Integer()), column("b", Integer()), column("c", Integer()),
                          primary_key({"a"}).include({"b"}), unique({"b"}).include({"c"})});
    op.create_unique_constraint("t_c", "t", {"c"}).nulls_not_distinct();
  }});
}
