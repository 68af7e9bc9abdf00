#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_object("AGGREGATE", "first_of(integer ORDER BY integer)", "(SFUNC = int4larger, STYPE = integer)");
    op.create_object("AGGREGATE", "tally(*)", "(SFUNC = int8inc, STYPE = bigint, INITCOND = '0')");
    op.create_comment("AGGREGATE tally(*)", "of all rows");
    op.create_comment("AGGREGATE first_of(integer ORDER BY integer)", "in an order");
  });
  history.add({.upgrade = [](Operations& op) {
    op.drop_object("AGGREGATE", "first_of(integer ORDER BY integer)");
    op.drop_object("AGGREGATE", "tally(*)");
  }});
}
