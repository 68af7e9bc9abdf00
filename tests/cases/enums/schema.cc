#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_schema("s"); });
  history.add({.upgrade = [](Operations& op) {
    op.create_enum("mood", {"up", "down"}).schema("s");
    op.create_table("people", {column("mood", Enum("mood").schema("s"))});
    op.drop_table("people");
    op.drop_enum("mood").schema("s");
  }});
}
