#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_object("AGGREGATE", "longest(integer)", "(SFUNC = int4larger, STYPE = integer)");
    op.create_comment("AGGREGATE longest(integer)", "the largest one");
    op.change_owner("AGGREGATE longest(integer)", "writer");
  });
  history.add({.upgrade = [](Operations& op) { op.drop_object("AGGREGATE", "longest(integer)"); }});
}
