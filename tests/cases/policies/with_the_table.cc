#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("notes", {column("id", Integer()).primary_key(), column("owner", Text())});
    op.enable_row_level_security("notes");
    op.create_policy("own", "notes").using_expression("owner = current_user");
  });
  history.add({.upgrade = [](Operations& op) { op.rename_column("notes", "owner", "author"); }});
  history.add({.upgrade = [](Operations& op) { op.drop_table("notes"); }});
}
