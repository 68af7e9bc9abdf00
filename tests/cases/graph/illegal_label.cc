#include "support/case.h"

CASE(History& history) {
  history.file("a.cc", {.branch_labels = {"a b", "head", "net-1", ""},
                        .tags = {"v1.0-rc1", "x@y", "v-2"},
                        .upgrade = [](Operations&) {}});
}
