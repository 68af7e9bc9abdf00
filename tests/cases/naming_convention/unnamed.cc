#include "support/case.h"

CASE(History& history) {
  history.naming_convention("ix", "ix_%(column_0_label)s");
  history.naming_convention("uq", "uq_%(table_name)s_%(column_0_N_name)s");
  history.naming_convention("ck", "ck_%(table_name)s_%(constraint_name)s");
  history.naming_convention("fk", "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s");
  history.naming_convention("pk", "pk_%(table_name)s");
  history.add({.upgrade = [](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("email", Text()).unique(),
                              column("name", Text()).index()});
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("author_id", Integer()).references("users.id"),
                     column("a", Integer()), column("b", Integer()), unique({"a", "b"}),
                     unique({"b", "author_id"}).name("mine"), check("a > 0").name("positive")});
  }});
}
