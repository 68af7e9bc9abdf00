#include "support/case.h"

CASE(History& history) {
  struct Parts {
    static Column key(const char* name) { return column(name, BigInteger()).primary_key(); }
  };
  history.add({.upgrade = [](Operations& op) {
    Column name = column("name", String(80));
    name.not_null();
    op.create_table("teams", {Parts::key("id"), name});
  }});
}
