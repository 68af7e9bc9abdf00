#include "support/case.h"

CASE(History& history) {
  history.allow_multiple_heads();
  history.file("a.cc", {.upgrade = [](Operations&) {}});
  history.file("b.cc", {.revises = "a", .upgrade = [](Operations&) {}});
  history.file("c.cc", {.revises = "a", .upgrade = [](Operations&) {}});
}
