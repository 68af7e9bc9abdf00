#include <stdexcept>

#include "support/case.h"

CASE(History& history) {
  history.file("a.cc", {.upgrade = [](Operations&) { throw std::runtime_error("no such file"); }});
  history.file("b.cc", {.revises = "a",
                        .upgrade = [](Operations& op) { op.drop_table("users"); },
                        .downgrade = [](Operations&) { throw 7; }});
}
