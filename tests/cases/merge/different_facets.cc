#include "support/case.h"

CASE(History& history) {
  history.file("a.cc", {.upgrade = [](Operations& op) {
                 op.create_table("t", {column("id", Integer()).primary_key(), column("name", String(20))});
               }});
  history.file("b.cc", {.revises = "a", .upgrade = [](Operations& op) {
                          op.alter_column("t", "name").type(String(30));
                          op.create_table("u", {column("t_id", Integer()).references("t.id")});
                        }});
  history.file("c.cc", {.revises = "a", .upgrade = [](Operations& op) {
                          op.alter_column("t", "name").server_default("nobody");
                          op.create_table("v", {column("t_id", Integer()).references("t.id")});
                          op.create_index("", "t", {"name"});
                        }});
  history.file("d.cc", {.revises = {"b", "c"}, .upgrade = [](Operations&) {}});
}
