#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_domain("email", Text().sqlite("TEXT")).check("VALUE LIKE '%@%'");
    op.create_table(
        "users", {column("a", postgresql::Domain("email")), column("b", postgresql::Domain("email").sqlite("BLOB"))});
  }});
}
