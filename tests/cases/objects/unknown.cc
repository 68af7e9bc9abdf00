#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.drop_object("AGGREGATE", "longest(integer)");
    op.create_comment("INDEX ix_posts_at", "for the list of days");
    op.drop_comment("TABLE posts");
    op.create_object("", "x", "y");
    op.create_object("AGGREGATE", "a(integer)", "(SFUNC = int4larger, STYPE = integer)");
    op.create_object("AGGREGATE", "a(integer)", "(SFUNC = int4larger, STYPE = integer)");
  }});
}
