#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("tags", {column("name", Text()).not_null()});
    op.rename_table("tags", "labels");
    op.bulk_insert("labels", {"name"}, {{"a"}, {"b"}});
  }});
}
