#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_function("one()", "RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$");
    op.create_function("two()", "RETURNS integer LANGUAGE sql AS $$ SELECT 2 $$");
  });
  history.models({.define = [](Schema& schema) {
    schema.function("two()", "RETURNS integer LANGUAGE sql AS $$ SELECT 1 + 1 $$");
    schema.function("three()", "RETURNS integer LANGUAGE sql AS $$ SELECT 3 $$");
  }});
}
