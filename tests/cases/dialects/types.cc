#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("a", Array(Integer())), column("b", SqlType({.postgresql = "tsrange"})),
                          column("c", SqlType({.sqlite = "TEXT"}))});
  }});
}
