#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_function("count_posts()", "RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM posts $$").unchecked();
    op.create_table("posts", {column("id", Integer()).primary_key()});
  }});
}
