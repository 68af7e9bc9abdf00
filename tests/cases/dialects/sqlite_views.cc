#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("posts", {column("id", Integer()), column("at", Date())}); });
  history.add({.upgrade = [](Operations& op) {
    op.create_view("today", "SELECT * FROM posts WHERE at = CURRENT_DATE;");
    op.create_view("named", "SELECT id, at FROM posts").columns({"number", "day"}).if_not_exists();
    op.create_view("numbers", "SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 9").recursive().columns({"n"});
    op.create_view("elsewhere", {.postgresql = "SELECT now()", .sqlite = ""});
  }});
  history.add({.upgrade = [](Operations& op) {
    op.replace_view("today", "SELECT id FROM posts WHERE at = CURRENT_DATE");
    op.drop_view("elsewhere");
  }});
}
