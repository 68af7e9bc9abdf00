#include "support/case.h"

CASE(History& history) {
  history.file("a.cc", {.message = "nothing"});
  history.file("b.cc", {.revises = "a", .upgrade = [](Operations& op) { op.drop_table("users"); }});
}
