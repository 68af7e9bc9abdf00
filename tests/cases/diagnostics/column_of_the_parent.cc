#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("events", {column("id", BigInteger()).not_null(), column("at", DateTime()).not_null()})
        .partition_by("RANGE (at)");
    op.create_table("events_rest", {}).partition_of("events", "DEFAULT");
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_column("events_rest", "at").nullable();
    op.drop_column("events_rest", "id");
    op.add_column("events_rest", column("a", Text()));
    op.rename_column("events_rest", "id", "number");
  }});
}
