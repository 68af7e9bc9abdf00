#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_enum("mood", {"happy", "sad"}); });
  history.add({.upgrade = [](Operations& op) {
    op.add_enum_value("mood", "sad");
    op.add_enum_value("mood", "bored").after("hapy");
    op.rename_enum_value("mood", "angry", "mad");
    op.rename_enum_value("mood", "sad", "happy");
    op.add_enum_value("mood", "a").before("sad").after("happy");
    op.create_enum("other", {"a", "a"});
  }});
}
