#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
  });
  history.add({.upgrade = [](Operations& op) { op.create_table_comment("posts", "what was said"); }});
  history.add({.upgrade = [](Operations& op) { op.create_table_comment("posts", "what people say"); }});
  history.add({.upgrade = [](Operations& op) { op.drop_table_comment("posts"); }});
}
