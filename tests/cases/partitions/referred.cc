#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("events", {column("id", BigInteger()).primary_key().autoincrement(false)})
        .partition_by("HASH (id)");
    op.create_table("events_0", {}).partition_of("events", "FOR VALUES WITH (MODULUS 1, REMAINDER 0)");
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("notes", {column("event_id", BigInteger()).references("events_0.id")});
  }});
}
