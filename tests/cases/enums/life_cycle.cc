#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("orders", {column("state", Enum("order_state", {"new", "paid"})).not_null()});
  }});
  history.add({.upgrade = [](Operations& op) { op.add_column("orders", column("before", Enum("order_state"))); }});
  history.add({.upgrade = [](Operations& op) { op.drop_column("orders", "state"); }});
  history.add({.upgrade = [](Operations& op) { op.drop_table("orders"); }});
}
