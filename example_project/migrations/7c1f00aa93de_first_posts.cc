#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "first posts",
    .revises = "3a9d9d455906",
    .upgrade = [](Operations& op) {
      op.bulk_insert("users", {"id", "email", "name"}, {
          {1, "jabir@example.org", "Jabir ibn Hayyan"},
          {2, "maria@example.org", "Maria the Jewess"},
          {3, "robert@example.org", "Robert Boyle"},
      });
      op.bulk_insert("posts", {"id", "author_id", "title", "body"}, {
          {1, 1, "On the alembic", "Heat below, a cool cap above, and a long beak to carry it over."},
          {2, 2, "The tribikos", "Three spouts are better than one."},
          {3, 3, "The sceptical chymist", "Let us not speak of what we have not measured."},
      });
      op.bulk_insert("votes", {"user_id", "post_id"}, {{1, 2}, {2, 1}, {3, 1}, {3, 2}, {1, 3}, {2, 2}});
    },
};
