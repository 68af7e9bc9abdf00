#include "support/case.h"

CASE(History& history) {
  history.step_file("0001_slugs.step.cc", R"(#include <limbeck/session.h>

LIMBECK_STEP(fill_slugs, limbeck::Session& db) {
  const long big = 1'000'000;
}
LIMBECK_STEP (  // why not
    fill_titles, limbeck::Session& db) {}
)");
  history.add({.upgrade = [](Operations& op) { op.run("fill_slugs").reverse("fill_slugs"); }});
}
