#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", Text()).not_null(), column("at", Date())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_table("posts").with({{"fillfactor", "70"}, {"autovacuum_enabled", "false"}});
  }});
  history.add({.upgrade = [](Operations& op) { op.alter_table("posts").reset({"fillfactor"}); }});
}
