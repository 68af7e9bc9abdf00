// Where the database is: a URL of SQLAlchemy's shape, which is also libpq's.
//
//   postgresql://user:password@host:5432/blog?sslmode=require    also postgres://, postgresql+psycopg2://
//   postgresql://                                                whatever PGHOST, PGDATABASE, PGSERVICE ... say
//   postgresql:///blog?host=/run/postgresql                      a Unix socket
//   sqlite:///relative.db   sqlite:////absolute.db   sqlite://   the last one lives in memory
//
// The driver that SQLAlchemy wants after a '+' is read and dropped. User, password, host and path are percent-decoded.
// SQLite takes two parameters: mode=ro|rw|rwc|memory, and timeout=SECONDS for how long to wait for another writer.
//
// A password leaves this struct only towards the database. Messages use redacted() and redact(), and errors about a URL
// that cannot be read quote nothing that could be one.
//
// Threading: a value.
#ifndef LIMBECK_DATABASE_URL_H_
#define LIMBECK_DATABASE_URL_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"

namespace limbeck {

struct DatabaseUrl {
  std::string dialect{};  // as RevisionTable names it
  std::string user{};
  std::string password{};
  std::string host{};      // several, separated by commas, as libpq has them
  std::string port{};      // likewise
  std::string database{};  // its name, or the path of its file; empty for a database in memory
  std::vector<std::pair<std::string, std::string>> parameters{};  // in the order written

  // The value of the last parameter of that name, or `fallback`.
  std::string_view parameter(std::string_view name, std::string_view fallback = {}) const;

  // The URL for people to read: *** in place of every password.
  std::string redacted() const;

  // `text` (a server's message, say) without the passwords of this URL.
  std::string redact(std::string text) const;
};

// Error: what is wrong with the URL; carries kExitUsage.
absl::StatusOr<DatabaseUrl> parse_database_url(std::string_view text);

// $DATABASE_URL, else "postgresql://" when libpq's environment names a server, else `fallback`.
std::string database_url_from_environment(std::string_view fallback = {});

}  // namespace limbeck

#endif  // LIMBECK_DATABASE_URL_H_
