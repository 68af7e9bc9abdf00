#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("nodes",
                    {column("id", Integer()).primary_key(), column("parent_id", Integer()).references("nodes.id")});
  }});
}
