#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("notes", {column("id", Integer()).primary_key(), column("title", Text()).not_null()});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_object("VIRTUAL TABLE", "found notes", "USING fts5(title, content='notes', content_rowid='id');");
  }});
  history.add({.upgrade = [](Operations& op) { op.drop_object("VIRTUAL TABLE", "found notes"); }});
}
