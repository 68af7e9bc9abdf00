#include "support/case.h"

CASE(History& history) {
  history.file("a-b_x.cc", {.upgrade = [](Operations&) {}});
  history.file("c d_x.cc", {.revises = "a-b", .upgrade = [](Operations&) {}});
  history.file("_x.cc", {.revises = "c d", .upgrade = [](Operations&) {}});
  history.file("e.cc", {.id = "x@y", .revises = "", .upgrade = [](Operations&) {}});
}
