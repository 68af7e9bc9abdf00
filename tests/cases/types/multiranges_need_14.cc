#include <limbeck/postgresql_types.h>

#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) { op.create_table("t", {column("c1", postgresql::Int4MultiRange())}); }});
}
