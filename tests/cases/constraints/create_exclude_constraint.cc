#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("bookings", {column("room", Integer()), column("during", SqlType("tsrange"))});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_exclude_constraint("no_overlap", "bookings", {{"during", "&&"}}).using_method("gist").deferrable();
  }});
}
