#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
    op.create_trigger("posts_touch", "posts", "BEFORE INSERT FOR EACH ROW EXECUTE FUNCTION f()");
    op.create_policy("own", "posts");
  });
  history.add({.upgrade = [](Operations& op) {
    op.drop_trigger("post_touch", "posts");
    op.drop_policy("mine", "posts");
  }});
}
