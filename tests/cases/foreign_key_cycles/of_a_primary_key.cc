#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("people", {column("id", Integer()), column("name", Text()), primary_key({"id"}),
                               foreign_key({"id"}, "profiles", {"id"})});
    op.create_table("profiles", {column("id", Integer()).primary_key().autoincrement(false).references("people.id")});
  }});
}
