#include "posts.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <absl/status/statusor.h>
#include <limbeck/database_url.h>

#include <pqxx/pqxx>
#include <stdexcept>

namespace {

constexpr char kQuery[] =
    "SELECT p.title, u.name, p.slug, count(v.user_id) AS votes "
    "FROM posts p JOIN users u ON u.id = p.author_id LEFT JOIN votes v ON v.post_id = p.id "
    "GROUP BY p.id, p.title, u.name, p.slug ORDER BY votes DESC, p.id";

std::vector<Post> read_from_sqlite(const std::string& file) {
  const SQLite::Database database(file, SQLite::OPEN_READONLY);
  SQLite::Statement query(database, kQuery);
  std::vector<Post> posts;
  while (query.executeStep())
    posts.push_back({query.getColumn(0), query.getColumn(1), query.getColumn(2), query.getColumn(3).getInt()});
  return posts;
}

std::vector<Post> read_from_postgresql(const std::string& url) {
  // libpq reads the same URLs but for the "+driver" that SQLAlchemy allows.
  pqxx::connection connection("postgresql" + url.substr(url.find("://")));
  pqxx::nontransaction query(connection);
  std::vector<Post> posts;
  for (const auto& row : query.exec(kQuery))
    posts.push_back({row[0].as<std::string>(), row[1].as<std::string>(), row[2].as<std::string>(), row[3].as<long>()});
  return posts;
}

}  // namespace

std::vector<Post> read_posts(const std::string& url) {
  const absl::StatusOr<limbeck::DatabaseUrl> database = limbeck::parse_database_url(url);
  if (!database.ok()) throw std::runtime_error(std::string(database.status().message()));
  return database->dialect == "sqlite" ? read_from_sqlite(database->database) : read_from_postgresql(url);
}
