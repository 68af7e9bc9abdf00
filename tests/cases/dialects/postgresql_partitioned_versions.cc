#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", BigInteger()).primary_key()});
    op.create_table("events", {column("id", BigInteger()).not_null()}).partition_by("HASH (id)");
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_exclude_constraint("alone", "events", {{"id", "="}});
    op.create_foreign_key("of_user", "events", "users", {"id"}, {"id"}).not_valid();
  }});
}
