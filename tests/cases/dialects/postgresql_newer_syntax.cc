#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("t", {column("a", Integer())}); });
  history.add(
      {.upgrade = [](Operations& op) { op.execute("ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT ENFORCED"); },
       .downgrade = irreversible("for a look")});
}
