#include <limbeck/session.h>

#include "../slugify.h"

// As new posts get theirs.
LIMBECK_STEP(fill_slugs, limbeck::Session& db) {
  for (const auto& row : db.query("SELECT id, title FROM posts")) {
    db.execute("UPDATE posts SET slug = $1 WHERE id = $2", slugify(row["title"].as<std::string>()),
               row["id"].as<long>());
  }
}
