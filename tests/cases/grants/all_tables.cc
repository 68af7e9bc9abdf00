#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_schema("app");
    op.create_table("a", {column("id", Integer())}).schema("app");
    op.create_table("b", {column("id", Integer())}).schema("app");
  });
  history.add({.upgrade = [](Operations& op) {
    op.grant({"SELECT"}, "ALL TABLES IN SCHEMA app", {"reader"});
    op.grant({"USAGE"}, "SCHEMA app", {"reader"});
  }});
}
