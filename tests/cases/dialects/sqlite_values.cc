#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table(
        "t", {column("id", BigInteger()), column("s", Text()), column("b", LargeBinary()), column("ok", Boolean()),
              column("at", DateTime()), column("j", Json()), column("n", Numeric(30, 2)), column("u", Uuid())});
  });
  history.add({.upgrade =
                   [](Operations& op) {
                     op.bulk_insert(
                         "t", {"id", "s", "b", "ok", "at", "j", "n", "u"},
                         {{9223372036854775807, "it's\n\"two\" lines \\", "\\x00ff", true, "2020-02-29 12:00:00",
                           "{\"a\": [1, null]}", 1.5, "11111111-1111-4111-8111-111111111111"},
                          {-9223372036854775807, std::string_view("a\0b", 3), "it's", false, now(), null,
                           "123456789012345678901234567890.12", generate_uuid()},
                          {null, 18446744073709551615U, null, null, sql("date('now')"), "null", 0, null}});
                   },
               .downgrade = irreversible("there is no key")});
}
