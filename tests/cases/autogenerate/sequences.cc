#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_sequence("a");
    op.create_sequence("b");
  });
  history.models({.define = [](Schema& schema) {
    schema.sequence("b").increment(10);
    schema.sequence("c").start(100);
  }});
}
