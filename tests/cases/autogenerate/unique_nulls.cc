#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", Text()), unique({"a"})});
  });
  history.minimum_version("postgresql", 15);
  history.models({.define = [](Schema& schema) {
    schema.table("t",
                 {column("id", BigInteger()).primary_key(), column("a", Text()), unique({"a"}).nulls_not_distinct()});
  }});
}
