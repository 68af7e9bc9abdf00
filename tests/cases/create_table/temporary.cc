#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("scratch", {column("id", Integer()).primary_key()}).temporary();
    op.bulk_insert("scratch", {"id"}, {{1}});
    op.create_index("ix", "scratch", {"id"});
  }});
  history.add({.upgrade = [](Operations& op) { op.create_table("scratch", {column("a", Text())}); }});
}
