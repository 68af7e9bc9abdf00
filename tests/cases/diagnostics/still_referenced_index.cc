#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("nick", Text()), index({"nick"}).unique().name("by_nick")});
    op.create_table("posts", {column("nick", Text()).references("users.nick")});
  });
  history.add({.upgrade = [](Operations& op) { op.drop_index("by_nick"); }});
}
