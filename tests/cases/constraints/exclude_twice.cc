#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("bookings", {column("room", Integer()), exclude({{"room", "="}}).name("one_guest"),
                                 exclude({{"room", "="}}).name("one_guest_more")});
  }});
  history.add({.upgrade = [](Operations& op) { op.drop_constraint("one_guest_more", "bookings"); }});
}
