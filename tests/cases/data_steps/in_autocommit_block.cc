#include "support/case.h"

CASE(History& history) {
  history.step_file("0001_slugs.step.cc", "LIMBECK_STEP(fill_slugs, limbeck::Session& db) {}\n");
  history.add({.upgrade = [](Operations& op) { op.autocommit_block([](Operations& op) { op.run("fill_slugs"); }); },
               .downgrade = [](Operations&) {}});
}
