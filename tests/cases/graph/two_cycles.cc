#include "support/case.h"

CASE(History& history) {
  history.file("a.cc", {.revises = "b", .upgrade = [](Operations&) {}});
  history.file("b.cc", {.revises = "a", .upgrade = [](Operations&) {}});
  history.file("c.cc", {.revises = "d", .upgrade = [](Operations&) {}});
  history.file("d.cc", {.revises = {"c", "b"}, .upgrade = [](Operations&) {}});
}
