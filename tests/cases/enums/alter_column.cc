#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("t", {column("a", Text()).not_null()}); });
  history.add({.upgrade = [](Operations& op) { op.alter_column("t", "a").type(Enum("mood", {"happy", "sad"})); }});
}
