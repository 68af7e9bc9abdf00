#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
    op.execute({.postgresql = "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
                .sqlite = ""});
    op.create_trigger(
        "posts_touch", "posts",
        {.postgresql = "BEFORE INSERT FOR EACH ROW EXECUTE FUNCTION touch()",
         .sqlite = "AFTER INSERT ON posts BEGIN UPDATE posts SET title = trim(title) WHERE id = NEW.id; END"});
  });
  history.add({.upgrade = [](Operations& op) { op.drop_table("posts"); }});
}
