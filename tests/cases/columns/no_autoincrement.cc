#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("a", {column("id", Integer()).primary_key().autoincrement(false)});
    op.create_table("b", {column("id", Integer()).primary_key().references("a.id")});
    op.create_table("c", {column("id", Integer()).primary_key().server_default(7)});
    op.create_table("d", {column("x", Integer()).primary_key(), column("y", Integer()).primary_key()});
    op.create_table("e", {column("id", Text()).primary_key()});
    op.create_table("f", {column("id", Integer()), primary_key({"id"}), foreign_key({"id"}, "a", {"id"})});
  }});
}
