#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("a", Integer()), column("b", Text()), index({"b"})}).if_not_exists();
    op.create_index("i", "t", {"a"}).if_not_exists().concurrently();
  }});
  history.add({.upgrade =
                   [](Operations& op) {
                     op.drop_index("i").if_exists();
                     op.drop_column("t", "a").if_exists();
                     op.drop_table("t").if_exists();
                   },
               .downgrade = irreversible("for a look")});
}
