#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_domain("a", Integer());
    op.create_domain("b", Integer());
  });
  history.models({.define = [](Schema& schema) {
    schema.domain("b", Integer()).not_null().check("VALUE > 0");
    schema.domain("c", Text());
  }});
}
