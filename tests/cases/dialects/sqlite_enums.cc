#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_enum("mood", {"good", "bad"});
    op.create_table("cats",
                    {column("id", Integer()).primary_key(), column("mood", Enum("mood")).server_default("bad")});
    op.create_table("dogs", {column("name", Text()), column("mood", Enum("mood")).not_null()});
  });
  history.add({.upgrade = [](Operations& op) { op.rename_enum_value("mood", "bad", "it's bad"); }});
  history.add({.upgrade = [](Operations& op) { op.add_enum_value("mood", "fine").before("it's bad"); },
               .downgrade = irreversible("labels stay")});
}
