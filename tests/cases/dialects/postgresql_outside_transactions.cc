#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("t", {column("a", Integer())}); });
  history.add({.upgrade =
                   [](Operations& op) {
                     op.create_index("i", "t", {"a"}).concurrently();
                     op.execute("REINDEX INDEX CONCURRENTLY i; ANALYZE t; VACUUM t");
                     op.drop_index("i").concurrently();
                   },
               .downgrade = irreversible("for a look")});
}
