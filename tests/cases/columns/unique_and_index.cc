#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t",
                    {column("a", Text()).unique(), column("b", Text()).index(), column("c", Text()).unique().index()});
  }});
}
