#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("bookings", {
                                    column("room", Integer()),
                                    column("during", SqlType("tsrange")),
                                    exclude({{"room", "="}, {"during", "&&"}}).using_method("gist").where("room > 0"),
                                });
  }});
}
