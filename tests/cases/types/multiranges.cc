#include <limbeck/postgresql_types.h>

#include "support/case.h"

CASE(History& history) {
  history.minimum_version("postgresql", 14);
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("c1", postgresql::Int4MultiRange()), column("c2", postgresql::Int8MultiRange()),
                          column("c3", postgresql::NumMultiRange()), column("c4", postgresql::TsMultiRange()),
                          column("c5", postgresql::TsTzMultiRange()), column("c6", postgresql::DateMultiRange())});
  }});
}
