#include "support/case.h"

CASE(History& history) {
  history.allow_multiple_heads();
  history.file("a.cc", {.upgrade = [](Operations& op) {
                 op.create_table("t", {column("id", Integer())});
                 op.create_table("u", {column("id", Integer())});
               }});
  history.file("b.cc", {.revises = "a", .upgrade = [](Operations& op) {
                          op.create_index("by_id", "t", {"id"});
                          op.add_column("t", column("mood", Enum("mood", {"good", "bad"})));
                        }});
  history.file("c.cc", {.revises = "a", .upgrade = [](Operations& op) { op.create_index("by_id", "u", {"id"}); }});
  history.file("d.cc", {.revises = "a", .upgrade = [](Operations& op) {
                          op.add_column("u", column("mood", Enum("mood", {"good", "bad"})));
                        }});
}
