#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key()});
    op.create_table("old", {column("id", BigInteger()).primary_key()});
  });
  history.models({.define = [](Schema& schema) { schema.table("t", {column("id", BigInteger()).primary_key()}); },
                  .rewrite =
                      [](GeneratedOperation& generated, Operations&) {
                        if (generated.as<DropTable>()) generated.leave_out();
                      }});
}
