#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_enum("mood", {"happy"});
    op.add_enum_value("mood", "sad");
    op.create_table("people", {column("mood", Enum("mood"))});
  }});
}
