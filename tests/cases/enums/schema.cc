#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_schema("shop");
    op.create_enum("mood", {"happy", "sad"});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_enum("mood", {"up", "down"}).schema("shop");
    op.create_table("people", {column("a", Enum("mood")), column("b", Enum("mood").schema("shop"))});
  }});
  history.add({.upgrade = [](Operations& op) {
    op.drop_table("people");
    op.drop_enum("mood").schema("shop");
  }});
}
