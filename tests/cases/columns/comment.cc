#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("a", Text()).comment("it's \\ new")});
    op.add_column("t", column("b", Text()).comment("two\nlines"));
  }});
}
