#include "support/case.h"

CASE(History& history) {
  history.file("a1_users.cc", {.upgrade = [](Operations&) {}});
  history.file("a1_posts.cc", {.upgrade = [](Operations&) {}});
  history.file("b_votes.cc", {.revises = "a1", .upgrade = [](Operations& op) { op.drop_table("users"); }});
}
