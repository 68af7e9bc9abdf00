#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("rooms", {column("house", Integer()).primary_key(), column("number", Integer()).primary_key()});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("beds", {column("house", Integer()), column("room", Integer()),
                             foreign_key({"house", "room"}, "rooms", {"house", "number"})
                                 .match_full()
                                 .on_update(CASCADE)
                                 .on_delete(SET_NULL)
                                 .initially_deferred()});
  }});
}
