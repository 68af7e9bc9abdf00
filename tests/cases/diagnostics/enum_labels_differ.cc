#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) { op.create_table("t", {column("a", Enum("mood", {"happy", "sad"}))}); }});
  history.add({.upgrade = [](Operations& op) { op.add_column("t", column("b", Enum("mood", {"happy", "angry"}))); }});
}
