#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text())});
    op.execute({.postgresql = "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
                .sqlite = ""});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_trigger(
        "posts_touch", "posts",
        {.postgresql = "BEFORE INSERT ON posts FOR EACH ROW EXECUTE FUNCTION touch()",
         .sqlite = "AFTER INSERT ON posts BEGIN UPDATE posts SET title = trim(title) WHERE id = NEW.id; END"});
  }});
  history.add({.upgrade = [](Operations& op) { op.rename_table("posts", "articles"); }});
  history.add({.upgrade = [](Operations& op) {
    op.drop_trigger("nothing", "articles").if_exists();
    op.drop_trigger("posts_touch", "articles");
  }});
}
