#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(),
                              column("votes", Integer()).not_null().server_default(0).comment("sum")});
  });
  history.add({.upgrade = [](Operations& op) { op.drop_column("posts", "votes"); }});
}
