#include <limbeck/postgresql_types.h>

#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_domain("price", Numeric(10, 2)).check("VALUE >= 0");
    op.create_table("t", {column("c1", postgresql::Domain("price")), column("c2", Array(postgresql::Domain("price")))});
  }});
}
