#include "support/case.h"

CASE(History& history) {
  history.file("a.cc", {.upgrade = [](Operations& op) {
                 op.create_table("t", {column("name", String(20)), column("title", String(20))});
               }});
  history.file("b.cc", {.revises = "a", .upgrade = [](Operations& op) {
                          op.alter_column("t", "name").type(String(30));
                          op.alter_column("t", "title").type(String(40));
                        }});
  history.file("c.cc", {.revises = "a", .upgrade = [](Operations& op) {
                          op.alter_column("t", "name").type(String(50));
                          op.alter_column("t", "title").type(String(40));
                        }});
  history.file("d.cc", {.revises = {"b", "c"}, .upgrade = [](Operations&) {}});
}
