#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "first rows",
    .revises = "3a9d9d455906",
    .upgrade = [](Operations& op) {
      op.bulk_insert("users", {"id", "email"}, {{1, "jabir@example.org"}, {2, "it's@example.org"}});
      op.bulk_insert("posts", {"id", "author_id", "title"}, {
          {1, 1, "On the alembic"},
          {2, 2, "100% :sure; -- really"},
      });
      op.bulk_insert("votes", {"user_id", "post_id"}, {{1, 2}, {2, 1}});
    },
};
