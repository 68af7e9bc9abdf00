#include "support/case.h"

CASE(History& history) {
  history.file("a.cc", {.branch_labels = "billing", .upgrade = [](Operations&) {}});
  history.file("b.cc", {.upgrade = [](Operations&) {}});
  history.file("c.cc", {.revises = "b", .depends_on = "billing", .upgrade = [](Operations&) {}});
  history.file("m.cc", {.revises = {"a", "c"}, .upgrade = [](Operations&) {}});
}
