#include <stdexcept>

#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("t", {column("a", Integer()).primary_key()}); });
  history.empty_models_file("models.cc");
  history.models({.define = [](Schema&) { throw std::runtime_error("no such file"); }});
}
