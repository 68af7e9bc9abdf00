#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("teams",
                    {column("id", Integer()).primary_key(), column("lead_id", Integer()).references("people.id")});
    op.create_table("people",
                    {column("id", Integer()).primary_key(), column("team_id", Integer()).references("teams.id")});
  }});
}
