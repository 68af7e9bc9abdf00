#include "support/case.h"

CASE(History& history) {
  history.file("a.cc",
               {.upgrade = [](Operations& op) { op.create_table("t", {column("id", Integer()).primary_key()}); }});
  history.file("b.cc",
               {.upgrade = [](Operations& op) { op.create_table("u", {column("id", Integer()).primary_key()}); }});
  history.file("c.cc", {.revises = "b", .depends_on = "a", .upgrade = [](Operations& op) {
                          op.add_column("u", column("t_id", Integer()).references("t.id"));
                        }});
  history.file("d.cc", {.revises = {"a", "c"}, .upgrade = [](Operations&) {}});
}
