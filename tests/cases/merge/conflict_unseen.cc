#include "support/case.h"

CASE(History& history) {
  history.file("a.cc", {.upgrade = [](Operations& op) {
                 op.create_table("t", {column("id", Integer()), column("x", Integer())});
               }});
  history.file("b.cc", {.revises = "a", .upgrade = [](Operations& op) {
                          op.add_column("t", column("y", Integer()).computed("x + 1"));
                        }});
  history.file("c.cc", {.revises = "a", .upgrade = [](Operations& op) { op.drop_column("t", "x"); }});
  history.file("d.cc", {.revises = {"b", "c"}, .upgrade = [](Operations&) {}});
}
