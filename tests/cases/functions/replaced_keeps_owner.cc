#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_function("twice(n integer)", "RETURNS integer LANGUAGE sql AS $$ SELECT n * 2 $$");
    op.change_owner("FUNCTION twice(integer)", "writer");
    op.create_comment("FUNCTION twice(integer)", "two times");
    op.grant({"EXECUTE"}, "FUNCTION twice(integer)", {"reader"});
  });
  history.add({.upgrade = [](Operations& op) {
    op.replace_function("twice(n integer)", "RETURNS bigint LANGUAGE sql AS $$ SELECT n::bigint * 2 $$");
  }});
}
