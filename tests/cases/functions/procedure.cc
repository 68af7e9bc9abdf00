#include "support/case.h"

CASE(History& history) {
  history.add(
      {.upgrade = [](Operations& op) { op.create_function("tidy()", "LANGUAGE sql AS $$ SELECT 1 $$").procedure(); }});
  history.add({.upgrade = [](Operations& op) { op.drop_function("tidy()"); }});
}
