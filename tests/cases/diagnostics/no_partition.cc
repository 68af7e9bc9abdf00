#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("plain", {column("id", BigInteger())});
    op.create_table("events", {column("id", BigInteger())}).partition_by("HASH (id)");
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("a", {}).partition_of("plain", "DEFAULT");
    op.create_table("b", {column("id", BigInteger())})
        .partition_of("events", "FOR VALUES WITH (MODULUS 1, REMAINDER 0)");
    op.create_table("c", {}).partition_of("event", "DEFAULT");
  }});
}
