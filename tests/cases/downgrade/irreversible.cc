#include "support/case.h"

CASE(History& history) {
  history.add(
      {.upgrade = [](Operations& op) { op.execute("SELECT 1"); }, .downgrade = irreversible("nothing to undo")});
}
