#include <limbeck/migration.h>

using namespace limbeck;

// Everything that hangs on a table when it is rebuilt: children with a cascade, indexes, a trigger, a view, an own key.
LIMBECK_MIGRATION {
    .message = "parents and children",
    .upgrade = [](Operations& op) {
      op.create_table("parents", {
          column("id", Integer()).primary_key(),
          column("name", String(20)).not_null().unique().collate("NOCASE"),
          column("age", Integer()).server_default(30),
          column("boss_id", Integer()).references("parents.id").on_delete(CASCADE),
          column("doubled", Integer()).computed("age * 2"),
          check("age < 200"),
          index({sql("lower(name)")}).name("ix_parents_lower"),
          index({"age"}).name("ix_parents_old").where("age > 60"),
      });
      op.create_table("children", {
          column("id", Integer()).primary_key(),
          column("parent_id", Integer()).not_null().references("parents.id").on_delete(CASCADE),
          column("name", String(20)),
      });
      op.create_table("log", {column("said", Text())});
      op.execute(
            "CREATE TRIGGER parents_logged AFTER UPDATE ON parents BEGIN "
            "INSERT INTO log VALUES (old.name || ' -> ' || new.name); END;"
            "CREATE VIEW families AS "
            "SELECT p.name AS parent, c.name AS child FROM parents p JOIN children c ON c.parent_id = p.id")
          .reverse("DROP VIEW families; DROP TRIGGER parents_logged");
      op.bulk_insert("parents", {"id", "name", "age", "boss_id"}, {{1, "Ann", 40, null}, {2, "Bob", 70, 1}});
      op.bulk_insert("children", {"id", "parent_id", "name"}, {{10, 1, "Cid"}, {11, 2, "Dee"}});
    },
};
