#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("events", {column("id", Integer()).autoincrement(false), primary_key({"id"})})
        .partition_by("RANGE (id)");
    op.create_table("notes", {column("event_id", Integer()).references("events.id")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("events_1", {}).partition_of("events", "FOR VALUES FROM (0) TO (1000)");
  }});
  history.add({.upgrade = [](Operations& op) {
    op.create_table("events_2", {column("id", Integer()).autoincrement(false), primary_key({"id"})});
  }});
  history.add({.upgrade = [](Operations& op) {
    op.alter_table("events_2").attach_to("events", "FOR VALUES FROM (1000) TO (2000)");
  }});
}
