#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("events", {column("id", Integer()).not_null(), column("at", Date()).not_null()})
        .partition_by("RANGE (at)");
    op.create_table("events_2024", {column("id", Integer()).not_null(), column("at", Date()).not_null()});
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_table("events_2024").attach_to("events", "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')");
  }});
  history.add({.upgrade = [](Operations& op) { op.alter_table("events_2024").detach_from("events"); }});
}
