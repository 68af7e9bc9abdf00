#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {
                             column("a", Integer()),
                             column("b", Text()),
                             column("Upper", Text()),
                             column("date", Date()),
                             check("a > 0 AND a < 10"),
                             check("b <> 'a'"),
                             check("\"Upper\" = upper('b')"),
                             check("t.a > 1"),
                             check("1 > 0"),
                             check("date > date '2020-01-01'"),
                         });
  }});
}
