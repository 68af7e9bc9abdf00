#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("people", {column("mood", Enum("mood", {"happy"}))});
    op.create_sequence("s");
  });
  history.add({.upgrade = [](Operations& op) {
    op.add_enum_value("mood", "sad");
    op.alter_sequence("s").restart(5);
    op.run("step");
    op.revoke({"CREATE"}, "SCHEMA public", {"PUBLIC"});
    op.execute("SELECT 1").effects([](Operations& op) { op.create_table("t", {column("a", Integer())}); });
  }});
}
