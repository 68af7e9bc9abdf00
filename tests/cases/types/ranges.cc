#include <limbeck/postgresql_types.h>

#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("c1", postgresql::Int4Range()), column("c2", postgresql::Int8Range()),
                          column("c3", postgresql::NumRange()), column("c4", postgresql::TsRange()),
                          column("c5", postgresql::TsTzRange()), column("c6", postgresql::DateRange())});
  }});
}
