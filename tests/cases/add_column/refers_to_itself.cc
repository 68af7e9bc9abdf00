#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("t", {column("id", Integer()).primary_key()}); });
  history.add(
      {.upgrade = [](Operations& op) { op.add_column("t", column("code", Integer()).unique().references("t.code")); }});
}
