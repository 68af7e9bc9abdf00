#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("at", Date()).not_null()}).partition_by("RANGE (at)");
    op.create_table("t_2024", {}).partition_of("t", "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')");
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("at", Date()).not_null()}).partition_by("RANGE (at)");
    schema.table("t_2025", {}).partition_of("t", "FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')");
  }});
}
