#include "support/case.h"

CASE(History& history) {
  history.file("whatever.cc", {.id = "0badc0ffee", .upgrade = [](Operations&) {}});
  history.file("next.cc", {.revises = "0badc0ffee", .upgrade = [](Operations&) {}});
}
