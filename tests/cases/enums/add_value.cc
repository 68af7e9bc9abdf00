#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("people", {column("mood", Enum("mood", {"happy", "sad"}))}); });
  history.add({.upgrade =
                   [](Operations& op) {
                     op.add_enum_value("mood", "bored");
                     op.add_enum_value("mood", "glad").after("happy");
                     op.add_enum_value("mood", "angry").before("sad");
                     op.add_enum_value("mood", "sad").if_not_exists();
                   },
               .downgrade = irreversible("labels stay")});
}
