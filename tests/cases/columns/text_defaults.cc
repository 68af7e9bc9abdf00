#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("a", Text()).server_default("it's"), column("b", Text()).server_default("C:\\dir"),
                          column("c", Text()).server_default("two\nlines"), column("d", Text()).server_default("")});
  }});
}
