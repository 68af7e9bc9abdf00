#include <limbeck/migration.h>

using namespace limbeck;

// Whatever hangs on a table, and three generations of rows.
LIMBECK_MIGRATION{
    .message = "ten thousand of each",
    .upgrade =
        [](Operations& op) {
          op.create_enum("mood", {"good", "bad"});
          op.create_table("log", {column("said", Text())});
          op.create_table("parents", {
                                         column("id", BigInteger()).primary_key().identity(),
                                         column("name", String(20)).not_null().collate("NOCASE"),
                                         column("age", Integer()).server_default(30),
                                         column("note", Text()),
                                         column("mood", Enum("mood")).not_null().server_default("good"),
                                         column("doubled", Integer()).computed("age * 2"),
                                         check("age < 200"),
                                         index({sql("lower(name)")}).name("ix_parents_lower"),
                                         index({desc("age"), "name"}).name("ix_parents_old").where("age > 60"),
                                         index({"name"}).unique().name("ix_parents_name"),
                                     });
          op.create_table(
              "children",
              {
                  column("id", Integer()).primary_key(),
                  column("parent_id", BigInteger()).not_null().references("parents.id").on_delete(CASCADE).index(),
                  column("name", String(20)),
                  column("other_id", BigInteger()),
                  column("mood", Enum("mood")),
              });
          op.create_table("grandchildren",
                          {
                              column("a", Integer()),
                              column("b", Text()),
                              column("child_id", Integer()).not_null().references("children.id").on_delete(CASCADE),
                              primary_key({"a", "b"}),
                          })
              .without_rowid();
          op.execute(
                "INSERT INTO parents (name, age, mood) WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                "10001) "
                "SELECT 'p' || i, i % 100, iif(i % 2, 'good', 'bad') FROM n;"
                "DELETE FROM parents WHERE id = 10001;"
                "INSERT INTO children (id, parent_id, name, other_id, mood) SELECT id, id, 'c' || id, id, mood FROM "
                "parents;"
                "INSERT INTO grandchildren SELECT id, name, id FROM children")
              .reverse("");
          op.create_trigger(
              "parents_logged", "parents",
              "AFTER UPDATE OF age BEGIN INSERT INTO log VALUES (old.id || ': ' || old.age || ' -> ' || new.age); END");
          op.create_view("families",
                         "SELECT p.id AS parent, c.id AS child FROM parents p JOIN children c ON c.parent_id = p.id");
          // What only the file knows.
          op.execute(
                "CREATE INDEX raw_index ON parents (age, id) WHERE age < 50; CREATE INDEX raw_note ON children (name);"
                "CREATE TRIGGER raw_trigger AFTER DELETE ON children BEGIN INSERT INTO log VALUES ('gone: ' || "
                "old.id); END")
              .reverse("DROP INDEX raw_index; DROP INDEX raw_note; DROP TRIGGER raw_trigger");
        },
};
