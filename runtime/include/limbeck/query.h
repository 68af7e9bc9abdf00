// What is asked of a database in one query, and what it answers, as text: for reflection and C++ data steps. Statements
// of migrations do not come here; see driver.h.
//
//   absl::StatusOr<QueryResult> result = driver.query("SELECT id FROM users WHERE name = $1", {"O'Hara"});
//
// Threading: values.
#ifndef LIMBECK_QUERY_H_
#define LIMBECK_QUERY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"

namespace limbeck {

// A value in the database's own text form; nothing is NULL. Bytes of a binary value are hexadecimal digits behind "\x".
using QueryValue = std::optional<std::string>;

// What stands for $1, $2, ... in a query. Text, unless the kind says otherwise: a database whose columns do not tell it
// the type of a parameter needs to know.
struct QueryParameter {
  enum class Kind { kText, kInteger, kReal, kBoolean, kBytes };

  QueryValue value{};  // in text form, as in an answer; a boolean is "true" or "false"
  Kind kind = Kind::kText;

  QueryParameter() = default;
  QueryParameter(QueryValue text, Kind of_kind = Kind::kText) : value(std::move(text)), kind(of_kind) {}
  QueryParameter(std::string text) : value(std::move(text)) {}
  QueryParameter(std::string_view text) : value(std::string(text)) {}
  QueryParameter(const char* text) : value(text) {}
  QueryParameter(std::nullopt_t) {}
};

struct QueryResult {
  std::vector<std::string> columns{};
  std::vector<std::vector<QueryValue>> rows{};
  std::int64_t changed_rows = 0;  // by INSERT, UPDATE or DELETE; of no meaning for a SELECT
};

// A failed query: the database's own words as the message, its SQLSTATE beside it.
absl::Status query_error(std::string_view message, std::string_view sqlstate);

// Empty where the database has none.
std::string sqlstate_of(const absl::Status& status);

}  // namespace limbeck

#endif  // LIMBECK_QUERY_H_
