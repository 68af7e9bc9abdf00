#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_domain("email", Text())
        .check("VALUE LIKE '%@%'")
        .check("length(VALUE) < 320", "email_length")
        .not_null()
        .server_default("a@b")
        .collate("C");
    op.create_table("users", {column("email", postgresql::Domain("email"))});
  }});
  history.add({.upgrade = [](Operations& op) {
    op.drop_table("users");
    op.drop_domain("email");
  }});
}
