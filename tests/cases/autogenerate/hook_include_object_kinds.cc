#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", Text()), column("b", Text())});
    op.create_table("other", {column("id", BigInteger()).primary_key(), column("a", Text())});
  });
  history.models({.define =
                      [](Schema& schema) {
                        schema.table("t", {column("id", BigInteger()).primary_key(),
                                           column("a", Text()).index().unique(), column("b", Text()).index()});
                        schema.table("other", {column("id", BigInteger()).primary_key(), column("a", Text())});
                        schema.view("v", "SELECT id FROM t");
                      },
                  .include_object =
                      [](const ComparedObject& object) {
                        return object.type != "view" &&
                               !(object.type == "index" && object.table == "t" && object.name == "ix_t_b");
                      }});
}
