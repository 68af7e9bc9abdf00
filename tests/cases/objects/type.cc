#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_object("TYPE", "place", "AS (x integer, y integer)");
    op.create_table("places", {column("x", Integer()), column("y", Integer())}).of_type("place");
  }});
  history.add({.upgrade = [](Operations& op) { op.alter_table("places").not_of_type(); }});
}
