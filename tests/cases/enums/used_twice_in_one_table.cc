#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("a", Enum("mood", {"happy", "sad"})), column("b", Enum("mood")),
                          column("c", Enum("mood", {"happy", "sad"}))});
  }});
}
