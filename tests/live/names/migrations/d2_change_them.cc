#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "change them",
    .revises = "d1",
    .upgrade = [](Operations& op) {
      op.add_column("user", column("Great er", Numeric(5, 2)).not_null().server_default(0)).schema("Other");
      op.alter_column("user", "Name").schema("Other").type(Text()).nullable().rename("name of it");
      op.create_index("ix odd", "odd \"name\"", {"ünï", desc("select")}).unique().where("\"select\" > 0");
      op.create_unique_constraint("uq \"odd\"", "user", {"order", "a b"}).schema("Other");
      op.create_foreign_key("fk odd", "odd \"name\"", "odd \"name\"", {"user"}, {"select"});
      op.drop_constraint("odd \"name\"_user_fkey1", "odd \"name\"");
      op.bulk_insert("user", {"id", "name of it", "order", "a b"}, {{7, "ünï 'quoted' \\ back", 1, 2}, {8, null, 2, 3}})
          .schema("Other");
    },
};
