#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("entries",
                    {
                        column("id", Integer()).primary_key(),
                        column("at", DateTime()).index(),
                        column("parent_id", Integer()).references("audit.entries.id"),
                    })
        .schema("audit");
  }});
}
