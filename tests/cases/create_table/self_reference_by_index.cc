#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table(
        "parts", {column("id", BigInteger()).primary_key(), column("code", Text()).not_null(), column("within", Text()),
                  index({"code"}).name("uq_code").unique(), foreign_key({"within"}, "parts", {"code"})});
  }});
}
