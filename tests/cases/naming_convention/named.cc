#include "support/case.h"

CASE(History& history) {
  history.naming_convention("ix", "ix_%(column_0_label)s");
  history.naming_convention("uq", "uq_%(table_name)s_%(column_0_N_name)s");
  history.naming_convention("ck", "ck_%(table_name)s_%(constraint_name)s");
  history.naming_convention("fk", "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s");
  history.naming_convention("pk", "pk_%(table_name)s");
  history.given([](Operations& op) {
    op.create_table("t", {column("a", Integer()), check("a > 0").name("positive"), check("a < 9").name("small"),
                          check("a <> 5").name("other")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.drop_constraint("positive", "t");
    op.drop_constraint("ck_t_small", "t");
    op.rename_constraint("t", "other", "ck_t_five");
  }});
  history.add({.upgrade = [](Operations& op) { op.create_check_constraint("even", "t", "a % 2 = 0"); }});
}
