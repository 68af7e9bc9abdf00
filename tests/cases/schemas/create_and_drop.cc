#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_schema("app");
    op.create_table("users", {column("id", Integer()).primary_key()}).schema("app");
  }});
  history.add({.upgrade = [](Operations& op) {
    op.drop_table("users").schema("app");
    op.drop_schema("app");
  }});
  history.add({.upgrade = [](Operations& op) {
    op.create_schema("other").authorization("owner").if_not_exists();
    op.create_schema("other").if_not_exists();
    op.drop_schema("nothing").if_exists();
  }});
}
