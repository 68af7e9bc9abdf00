#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("MyTable", {column("id", Integer())});
    op.create_view("MyView", "SELECT id FROM \"MyTable\"");
    op.create_function("tidy()", "LANGUAGE sql AS $$ SELECT 1 $$").procedure();
    op.grant({"SELECT"}, "\"MyTable\"", {"reader"});
    op.grant({"SELECT"}, "\"MyView\"", {"reader"});
    op.grant({"EXECUTE"}, "PROCEDURE tidy()", {"reader"});
  }});
  history.add({.upgrade = [](Operations& op) { op.rename_table("MyTable", "Mine"); }});
  history.add({.upgrade = [](Operations& op) { op.drop_function("tidy()"); }});
}
