#include "support/case.h"

CASE(History& history) {
  history.given(
      [](Operations& op) { op.create_function("twice(n integer)", "RETURNS integer LANGUAGE sql AS 'SELECT n * 2'"); });
  history.add({.upgrade = [](Operations& op) {
    op.replace_function("twice(n integer)", "RETURNS bigint LANGUAGE sql AS 'SELECT n * 2::bigint'");
  }});
  history.add({.upgrade = [](Operations& op) {
    op.replace_function("twice(n integer)", "RETURNS bigint LANGUAGE sql AS 'SELECT n + n::bigint'");
  }});
}
