#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("logs", {column("line", Text())}); });
  history.add({.upgrade = [](Operations& op) { op.add_column("logs", column("id", BigInteger()).primary_key()); }});
}
