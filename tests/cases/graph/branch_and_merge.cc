#include "support/case.h"

CASE(History& history) {
  history.file("a.cc", {.upgrade = [](Operations&) {}});
  history.file("b1.cc", {.revises = "a", .upgrade = [](Operations&) {}});
  history.file("b2.cc", {.revises = "b1", .upgrade = [](Operations&) {}});
  history.file("c1.cc", {.revises = "a", .upgrade = [](Operations&) {}});
  history.file("c2.cc", {.revises = "c1", .upgrade = [](Operations&) {}});
  history.file("d.cc", {.revises = {"b2", "c2"}, .upgrade = [](Operations&) {}});
}
