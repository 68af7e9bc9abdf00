#include "support/case.h"

CASE(History& history) {
  history.file("a_first.cc", {.upgrade = [](Operations&) {}});
  history.empty_file("b_helpers.cc");
}
