#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("people",
                    {column("mood", Enum("mood", {"happy", "sad"})).server_default("sad"), column("note", Text()),
                     check("mood <> 'sad' OR note IS NOT NULL"), check("note <> 'sad'").name("other")});
  });
  history.add({.upgrade = [](Operations& op) { op.rename_enum_value("mood", "sad", "down"); }});
}
