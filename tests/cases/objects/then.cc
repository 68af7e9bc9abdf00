#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_object("TEXT SEARCH CONFIGURATION", "plain", "(PARSER = \"default\")")
        .then("ALTER TEXT SEARCH CONFIGURATION plain ADD MAPPING FOR asciiword WITH simple");
  }});
  history.add({.upgrade = [](Operations& op) { op.drop_object("TEXT SEARCH CONFIGURATION", "plain"); }});
}
