#include "support/case.h"

CASE(History& history) {
  history.file("a.cc", {.upgrade = [](Operations&) {}});
  history.file("b.cc", {.revises = {"a", "b"}, .upgrade = [](Operations&) {}});
}
