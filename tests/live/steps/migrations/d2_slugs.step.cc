// What the application knows and SQL does not.
#include <limbeck/session.h>

#include <cctype>
#include <stdexcept>

namespace {

std::string slugify(const std::string& title) {
  std::string slug;
  for (const char c : title) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) slug += c;
  }
  return slug;
}

}  // namespace

namespace blog {

LIMBECK_STEP(fill_slugs, limbeck::Session& db) {
  for (const auto& row : db.query("SELECT id, title FROM posts WHERE slug IS NULL ORDER BY id")) {
    const auto title = row["title"].as<std::optional<std::string>>();
    const auto changed = db.execute("UPDATE posts SET slug = $1, title = $3 WHERE id = $2",
                                    slugify(title.value_or("none")), row["id"].as<long>(), title);
    if (changed != 1) throw std::runtime_error("a post has gone");
  }
}

}  // namespace blog

LIMBECK_STEP(forget_slugs, limbeck::Session& db) { db.execute("UPDATE posts SET slug = 'forgotten'"); }
LIMBECK_STEP(do_nothing, limbeck::Session&) {}
