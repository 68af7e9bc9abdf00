#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("a", Integer()).server_default(true), column("b", Boolean()).server_default(0),
                          column("c", Json()).server_default(1), column("d", Text()).server_default(false),
                          column("e", Numeric(20, 3)).server_default(-12.5),
                          column("f", Array(Integer())).server_default("{1,2}")});
  }});
}
