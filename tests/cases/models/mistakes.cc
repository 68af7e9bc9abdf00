#include <stdexcept>

#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("t", {column("a", Integer()).primary_key()}); });
  history.models({.define = [](Schema& schema) {
    schema.table("users",
                 {column("id", BigInteger()).primary_key(), column("post_id", BigInteger()).references("post.id")});
    schema.table("posts", {column("id", BigInteger()).primary_key()});
  }});
  history.models({.define = [](Schema& schema) { schema.table("posts", {column("id", BigInteger()).primary_key()}); }});
}
