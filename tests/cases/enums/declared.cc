#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) { op.create_enum("mood", {"happy", "sad"}); }});
  history.add({.upgrade = [](Operations& op) {
    op.create_table("people", {column("mood", Enum("mood")).not_null().server_default("sad")});
  }});
  history.add({.upgrade = [](Operations& op) {
    op.drop_table("people");
    op.drop_enum("mood");
  }});
}
