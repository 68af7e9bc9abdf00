#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", BigInteger()).primary_key(), column("legacy_key", Text())});
    op.create_table("spatial_ref_sys", {column("id", BigInteger()).primary_key()});
    op.create_table("old_things", {column("id", BigInteger()).primary_key()});
  });
  history.exclude_name("spatial_*");
  history.models({
      .define = [](Schema& schema) { schema.table("users", {column("id", BigInteger()).primary_key()}); },
      .include_object = [](const ComparedObject& object) { return !object.name.starts_with("legacy_"); },
  });
}
