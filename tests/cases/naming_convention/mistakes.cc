#include "support/case.h"

CASE(History& history) {
  history.naming_convention("uk", "uk_%(table_name)s");
  history.naming_convention("fk", "fk_%(tabel_name)s");
  history.naming_convention("ix", "ix_%table_name");
  history.naming_convention("ck", "ck_%(constraint_name)s");
  history.add({.upgrade = [](Operations& op) { op.create_table("t", {column("a", Integer()), check("a > 0")}); }});
}
