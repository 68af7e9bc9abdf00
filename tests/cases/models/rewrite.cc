#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", BigInteger()).primary_key(), column("email", String(320))});
    op.create_table("old_things", {column("id", BigInteger()).primary_key()});
  });
  history.models({
      .define =
          [](Schema& schema) {
            schema.table("users", {column("id", BigInteger()).primary_key(), column("email", String(320)).index()});
          },
      .rewrite =
          [](GeneratedOperation& generated, Operations& op) {
            if (auto* index = generated.as<CreateIndex>()) index->concurrently = true;
            if (const auto* drop = generated.as<DropTable>()) {
              generated.leave_out();
              op.rename_table(drop->table.name, "trash");
            }
          },
  });
}
