#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
    op.create_sequence("s");
  });
  history.add({.upgrade = [](Operations& op) {
    op.grant({"SELECT", "INSERT"}, "posts", {"reader", "writer"});
    op.grant({"USAGE"}, "SEQUENCE s", {"writer"}).with_grant_option();
    op.grant({"SELECT (title)"}, "posts", {"auditor"});
  }});
  history.add({.upgrade = [](Operations& op) {
    op.revoke({"ALL"}, "posts", {"reader"});
    op.revoke({"USAGE"}, "SEQUENCE s", {"writer"}).cascade();
  }});
}
