#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("c1", SqlType({.sqlite = "TEXT"})), column("c2", Array(SqlType({.sqlite = "TEXT"})))});
  }});
}
