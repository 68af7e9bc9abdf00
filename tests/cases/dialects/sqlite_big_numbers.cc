#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("t", {column("n", Numeric(20))}); });
  history.add({.upgrade = [](Operations& op) { op.bulk_insert("t", {"n"}, {{18446744073709551615U}}); },
               .downgrade = irreversible("there is no key")});
}
