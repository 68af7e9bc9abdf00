#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("notes", {column("id", Integer()).primary_key(), column("title", Text()).not_null()});
    op.create_view("titles", "SELECT title FROM notes");
    op.create_function("add_note()",
                       "RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO notes (title) VALUES (NEW.title); "
                       "RETURN NEW; END $$");
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_object("TRIGGER", "titles_added ON titles",
                     "INSTEAD OF INSERT ON titles FOR EACH ROW EXECUTE FUNCTION add_note()");
  }});
  history.add({.upgrade = [](Operations& op) { op.replace_view("titles", "SELECT id, title FROM notes"); }});
  history.add({.upgrade = [](Operations& op) { op.drop_view("titles"); }});
}
