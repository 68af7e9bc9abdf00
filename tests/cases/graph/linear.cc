#include "support/case.h"

CASE(History& history) {
  history.file("c3_add_votes.cc", {.revises = "b2", .upgrade = [](Operations&) {}});
  history.file("a1_create_users.cc", {.upgrade = [](Operations&) {}});
  history.file("b2_add_posts.cc", {.message = "posts, at last", .revises = "a1", .upgrade = [](Operations&) {}});
}
