#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("old", {column("id", Integer()).primary_key().identity()});
    op.rename_table("old", "posts");
  });
  history.add({.upgrade = [](Operations& op) { op.alter_column("posts", "id").drop_identity().autoincrement(); }});
}
