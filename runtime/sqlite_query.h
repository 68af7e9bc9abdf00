// One query with $1, $2, ... and its answer as text, on SQLite.
#ifndef LIMBECK_SQLITE_QUERY_H_
#define LIMBECK_SQLITE_QUERY_H_

#include <string_view>

#include "absl/types/span.h"
#include "limbeck/query.h"

namespace SQLite {
class Database;
}

namespace limbeck {

// Throws SQLite::Exception.
QueryResult sqlite_query(SQLite::Database& database, std::string_view sql, absl::Span<const QueryParameter> parameters);

}  // namespace limbeck

#endif  // LIMBECK_SQLITE_QUERY_H_
