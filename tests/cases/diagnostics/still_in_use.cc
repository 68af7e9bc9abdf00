#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
    op.create_view("titles", "SELECT title FROM posts");
    op.create_view("short_titles", "SELECT title FROM titles WHERE length(title) < 9");
    op.create_enum("mood", {"a"});
    op.create_domain("email", Text());
    op.create_sequence("s");
    op.create_schema("app");
    op.create_extension("citext");
    op.create_table("t",
                    {column("mood", Enum("mood")), column("email", postgresql::Domain("email")),
                     column("n", Integer()).server_default(sql("nextval('s')")), column("c", postgresql::Citext())})
        .schema("app");
    op.create_function("f()", "RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$");
    op.create_trigger("g", "posts", "BEFORE INSERT FOR EACH ROW EXECUTE FUNCTION f()");
    op.create_policy("own", "posts").using_expression("published");
  });
  history.add({.upgrade = [](Operations& op) {
    op.drop_table("posts");
    op.drop_view("titles");
    op.drop_enum("mood");
    op.drop_domain("email");
    op.drop_sequence("s");
    op.drop_schema("app");
    op.drop_extension("citext");
    op.drop_function("f()");
    op.drop_column("posts", "published");
    op.drop_column("posts", "title");
    op.alter_column("posts", "title").type(String(20));
  }});
}
