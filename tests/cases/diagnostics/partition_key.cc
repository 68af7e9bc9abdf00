#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("events", {column("id", BigInteger()).not_null(), column("At", Date()).not_null()})
        .partition_by("RANGE (\"At\")");
    op.create_table("names", {column("id", BigInteger()).not_null(), column("name", Text())})
        .partition_by("HASH (id, lower(name))");
    op.create_table("fine", {column("id", BigInteger()), column("at", Date()), primary_key({"at", "id"})})
        .partition_by("LIST (at)");
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_primary_key("", "events", {"id"});
    op.create_unique_constraint("", "events", {"id", "At"});
    op.create_index("ix_id", "events", {"id"}).unique();
    op.create_index("ix_plain", "events", {"id"});
    op.create_unique_constraint("uq_names", "names", {"id", "name"});
    op.add_column("fine", column("code", Integer()).unique());
  }});
}
