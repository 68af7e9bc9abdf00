#include "support/case.h"

CASE(History& history) {
  history.file("a123456789012345678901234567890123_x.cc", {.upgrade = [](Operations&) {}});
  history.file("b.cc", {.revises = "a123456789012345678901234567890123", .upgrade = [](Operations&) {}});
}
