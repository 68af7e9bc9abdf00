#include "support/case.h"

CASE(History& history) {
  history.file("1975ea83b712_users.cc", {.upgrade = [](Operations&) {}});
  history.file("3a9d9d455906_posts.cc",
               {.revises = "1975ea83b721", .upgrade = [](Operations& op) { op.drop_table("users"); }});
}
