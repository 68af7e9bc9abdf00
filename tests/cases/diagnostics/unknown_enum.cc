#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table(
        "t", {column("a", Enum("mood", {"happy", "sad"})), column("b", Enum("moods")), column("c", Enum("state"))});
  }});
}
