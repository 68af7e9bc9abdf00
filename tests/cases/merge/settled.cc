#include "support/case.h"

CASE(History& history) {
  history.file("a.cc", {.upgrade = [](Operations& op) { op.create_table("t", {column("name", String(20))}); }});
  history.file("b.cc",
               {.revises = "a", .upgrade = [](Operations& op) { op.alter_column("t", "name").type(String(30)); }});
  history.file("c.cc",
               {.revises = "a", .upgrade = [](Operations& op) { op.alter_column("t", "name").type(String(50)); }});
  history.file("d.cc", {.revises = {"b", "c"},
                        .upgrade = [](Operations& op) { op.alter_column("t", "name").type(String(60)); }});
}
