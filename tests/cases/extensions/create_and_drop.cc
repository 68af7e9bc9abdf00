#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_schema("ext"); });
  history.add({.upgrade = [](Operations& op) {
    op.create_extension("citext").schema("ext").if_not_exists();
    op.create_extension("hstore").cascade();
  }});
  history.add({.upgrade = [](Operations& op) {
    op.drop_extension("citext");
    op.drop_extension("hstore").cascade();
    op.drop_extension("ltree").if_exists();
  }});
}
