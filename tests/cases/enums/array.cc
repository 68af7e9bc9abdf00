#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("a", Array(Enum("mood", {"happy", "sad"})))});
  }});
}
