#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
    op.create_function("touch()",
                       "RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.title := trim(NEW.title); RETURN NEW; END $$");
    op.create_trigger("posts_touch", "posts", "BEFORE INSERT FOR EACH ROW EXECUTE FUNCTION touch()");
  });
  history.add({.upgrade = [](Operations& op) { op.drop_function("touch()").cascade(); }});
}
