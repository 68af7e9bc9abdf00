#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_extension("citext"); });
  history.models({.define = [](Schema& schema) { schema.extension("hstore"); }});
}
