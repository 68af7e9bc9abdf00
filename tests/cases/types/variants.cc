#include <limbeck/postgresql_types.h>

#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table(
        "t",
        {column("c1", Uuid().sqlite("BLOB")), column("c2", Text().postgresql("VARCHAR(9) COLLATE \"C\"")),
         column("c3", Float().postgresql("REAL").sqlite("NUMERIC")), column("c4", postgresql::Jsonb().sqlite("TEXT")),
         column("c5", Array(Integer()).sqlite("TEXT")), column("c6", Boolean().postgresql("SMALLINT"))});
  }});
}
