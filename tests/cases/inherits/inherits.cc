#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("cities", {column("name", Text()).not_null(), column("population", Integer())});
    op.create_table("capitals", {column("state", Text()), unique({"name"})}).inherits({"cities"});
  }});
  history.add({.upgrade = [](Operations& op) { op.rename_column("cities", "name", "title"); }});
  history.add({.upgrade = [](Operations& op) { op.drop_table("cities").cascade(); }});
}
