#include "support/case.h"

CASE(History& history) {
  history.allow_multiple_heads();
  history.file("a.cc", {.upgrade = [](Operations& op) {
                 op.create_table("t", {column("id", Integer()).primary_key()});
                 op.create_table("u", {column("id", Integer()).primary_key()});
               }});
  history.file("b.cc", {.revises = "a", .upgrade = [](Operations& op) { op.drop_table("t"); }});
  history.file("c.cc", {.revises = "a", .upgrade = [](Operations& op) { op.add_column("t", column("note", Text())); }});
  history.file("d.cc", {.revises = "a", .upgrade = [](Operations& op) {
                          op.add_column("u", column("t_id", Integer()).references("t.id"));
                        }});
}
