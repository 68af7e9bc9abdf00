#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text())});
    op.create_view("titles", "SELECT title FROM posts");
    op.create_function("first_title()", "RETURNS text LANGUAGE sql AS $$ SELECT title FROM titles LIMIT 1 $$");
  });
  history.models({.define = [](Schema& schema) {
    schema.table("posts", {column("id", Integer()).primary_key(), column("title", Text())});
  }});
}
