#include "support/case.h"

CASE(History& history) {
  history.step_file("0001_slugs.step.cc", R"text(// LIMBECK_STEP(fil_slugs, Session& db)
#define STEP LIMBECK_STEP(fil_slugs, limbeck::Session& db)
const char* text = "LIMBECK_STEP(fil_slugs, " R"x(LIMBECK_STEP(fil_slugs, )x";
/* LIMBECK_STEP(fil_slugs, */
LIMBECK_STEP(fill_slugs, limbeck::Session& db) {}
)text");
  history.add({.upgrade =
                   [](Operations& op) {
                     op.run("fil_slugs");
                     op.run("fill_slugs");
                   },
               .downgrade = [](Operations&) {}});
}
