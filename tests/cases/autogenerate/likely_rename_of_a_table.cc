#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("user",
                    {column("id", BigInteger()).primary_key(), column("name", Text()), column("email", Text())});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("users", {column("id", BigInteger()).primary_key(), column("name", Text()), column("email", Text()),
                           column("note", Text())});
  }});
}
