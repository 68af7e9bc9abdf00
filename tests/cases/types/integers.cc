#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {
                             column("c1", SmallInteger()),
                             column("c2", Integer()),
                             column("c3", BigInteger()),
                         });
  }});
}
