#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", Text())});
  });
  history.models({.define =
                      [](Schema& schema) {
                        schema.table("t", {column("id", BigInteger()).primary_key(), column("a", Text()).not_null()});
                      },
                  .rewrite =
                      [](GeneratedOperation& generated, Operations& op) {
                        if (const auto* change = generated.as<AlterColumn>();
                            change != nullptr && change->not_null == Choice::kYes)
                          op.execute("UPDATE t SET a = '' WHERE a IS NULL").reverse("");
                      }});
}
