#include <limbeck/postgresql_types.h>

#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table(
        "t", {column("c1", postgresql::Point()), column("c2", postgresql::Line()), column("c3", postgresql::LSeg()),
              column("c4", postgresql::Box()), column("c5", postgresql::Path()), column("c6", postgresql::Polygon()),
              column("c7", postgresql::Circle())});
  }});
}
