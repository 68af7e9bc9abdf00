#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("pipes", {column("id", BigInteger()).primary_key(), column("url", Text())});
    op.create_unique_constraint("pipes_id_unique", "pipes", {"id"});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("pipes", {column("id", BigInteger()).primary_key(), column("url", Text())});
    schema.unique_constraint("pipes_id_unique", "pipes", {"id"});
    schema.table("jobs", {column("id", BigInteger()).primary_key()});
    schema.unique_constraint("jobs_id_unique", "jobs", {"id"});
  }});
}
