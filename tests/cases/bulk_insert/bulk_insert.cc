#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("tags", {column("id", Integer()).primary_key(), column("name", Text()).not_null(),
                             column("hot", Boolean()), column("at", DateTime())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.bulk_insert("tags", {"id", "name", "hot", "at"},
                   {
                       {1, "it's", true, now()},
                       {2, "b", null, sql("CURRENT_TIMESTAMP")},
                   });
  }});
}
