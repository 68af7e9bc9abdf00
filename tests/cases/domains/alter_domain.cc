#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_domain("email", Text()).check("VALUE LIKE '%@%'");
    op.create_table("users", {column("email", postgresql::Domain("email"))});
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_domain("email")
        .not_null()
        .server_default("a@b")
        .check("length(VALUE) < 320", "email_length")
        .drop_check("email_check");
  }});
  history.add({.upgrade = [](Operations& op) { op.alter_domain("email").nullable().drop_server_default(); }});
}
