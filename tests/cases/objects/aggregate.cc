#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_object("AGGREGATE", "longest(integer)", "(SFUNC = int4larger, STYPE = integer)");
  }});
  history.add({.upgrade = [](Operations& op) { op.drop_object("AGGREGATE", "longest(integer)"); }});
}
