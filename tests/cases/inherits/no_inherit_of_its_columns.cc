#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("base", {column("id", Integer()).not_null()});
    op.create_table("heir", {column("more", Text())}).inherits({"base"});
  });
  history.add({.upgrade = [](Operations& op) { op.alter_table("heir").no_inherit({"base"}); }});
}
