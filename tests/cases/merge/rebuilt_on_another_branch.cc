#include "support/case.h"

CASE(History& history) {
  history.file("a.cc", {.upgrade = [](Operations& op) {
                 op.create_table("t", {column("id", Integer()).primary_key(), column("name", String(20))});
               }});
  history.file("b.cc", {.revises = "a", .upgrade = [](Operations& op) { op.add_column("t", column("note", Text())); }});
  history.file("c.cc",
               {.revises = "a", .upgrade = [](Operations& op) { op.alter_column("t", "name").type(String(30)); }});
  history.file("d.cc", {.revises = {"b", "c"}, .upgrade = [](Operations&) {}});
}
