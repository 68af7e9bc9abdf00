#include "support/case.h"

CASE(History& history) {
  history.file("a.cc", {.branch_labels = {"net", "b"}, .upgrade = [](Operations&) {}});
  history.file("b.cc", {.revises = "a", .branch_labels = "net", .tags = {"net", "v1"}, .upgrade = [](Operations&) {}});
  history.file("c.cc", {.revises = "b", .tags = "v1", .upgrade = [](Operations&) {}});
}
