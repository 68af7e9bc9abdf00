#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", Text()).not_null(), column("at", Date())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_object("RULE", "log_it ON posts", "AS ON DELETE TO posts DO ALSO NOTIFY posts");
  }});
  history.add({.upgrade = [](Operations& op) { op.drop_table("posts"); }});
}
