#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("notes", {column("id", Integer()).primary_key(), column("owner", Text())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.enable_row_level_security("notes");
    op.force_row_level_security("notes");
    op.create_policy("own", "notes").using_expression("owner = current_user").with_check("owner = current_user");
    op.create_policy("read", "notes")
        .for_command(SELECT)
        .to({"reader"})
        .using_expression("true")
        .restrictive();
  }});
  history.add({.upgrade = [](Operations& op) {
    op.drop_policy("read", "notes");
    op.drop_policy("nothing", "notes").if_exists();
    op.no_force_row_level_security("notes");
    op.disable_row_level_security("notes");
  }});
}
