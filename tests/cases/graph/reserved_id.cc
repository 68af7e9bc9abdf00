#include "support/case.h"

CASE(History& history) {
  history.file("head_x.cc", {.upgrade = [](Operations&) {}});
  history.file("base_x.cc", {.revises = "head", .upgrade = [](Operations&) {}});
}
