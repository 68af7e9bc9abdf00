#include "support/case.h"

CASE(History& history) {
  history.file("a.cc", {.branch_labels = "billing", .tags = "v1.0", .upgrade = [](Operations&) {}});
  history.file("b.cc", {.revises = "billing", .upgrade = [](Operations&) {}});
}
