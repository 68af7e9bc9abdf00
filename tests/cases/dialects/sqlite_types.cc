#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("a", Uuid().sqlite("BLOB")), column("b", String(5).postgresql("citext")),
                          column("c", Array(Integer()).sqlite("JSON")),
                          column("d", SqlType({.postgresql = "JSONB", .sqlite = "TEXT"})),
                          column("e", Enum("mood", {"good", "bad"}).sqlite("TEXT"))});
  }});
}
