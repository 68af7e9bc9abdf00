#include "support/case.h"

CASE(History& history) {
  history.step_file("0001_slugs.step.cc", "LIMBECK_STEP(fill_slugs, limbeck::Session& db) {}\n");
  history.step_file("0002_titles.step.cc", "\n\nLIMBECK_STEP(fill_slugs, limbeck::Session& db) {}\n");
  history.add({.upgrade = [](Operations& op) { op.run("fill_slugs").reverse("fill_slugs"); }});
}
