#include "support/case.h"

CASE(History& history) {
  history.add({.branch_labels = "a b", .tags = "v1.0-rc1", .upgrade = [](Operations&) {}});
  history.add({.branch_labels = "head", .upgrade = [](Operations&) {}});
  history.add({.branch_labels = "net-1", .upgrade = [](Operations&) {}});
  history.add({.branch_labels = "", .upgrade = [](Operations&) {}});
  history.add({.tags = "x@y", .upgrade = [](Operations&) {}});
  history.add({.tags = "v-2", .upgrade = [](Operations&) {}});
}
