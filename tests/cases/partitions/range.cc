#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("events", {column("id", BigInteger()).not_null(), column("at", DateTime()).not_null(),
                               primary_key({"id", "at"})})
        .partition_by("RANGE (at)");
    op.create_table("events_2024", {index({"at"})})
        .partition_of("events", "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')");
    op.create_table("events_rest", {check("id > 0")}).partition_of("events", "DEFAULT");
  }});
  history.add({.upgrade = [](Operations& op) { op.rename_column("events", "at", "happened_at"); }});
  history.add({.upgrade = [](Operations& op) { op.drop_table("events_rest"); }});
  history.add({.upgrade = [](Operations& op) { op.drop_table("events"); }});
}
