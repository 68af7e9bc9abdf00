#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_view("counts", "SELECT count(*) AS n FROM posts").materialized().with_no_data();
  }});
  history.add({.upgrade = [](Operations& op) { op.refresh_materialized_view("counts"); }});
  history.add({.upgrade = [](Operations& op) { op.refresh_materialized_view("counts").with_no_data(); }});
  history.add({.upgrade = [](Operations& op) { op.drop_view("counts"); }});
}
