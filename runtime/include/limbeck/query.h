// What a database answers to one query, as text: for reflection and C++ data steps. Statements of migrations do not
// come here; see driver.h.
#ifndef LIMBECK_QUERY_H_
#define LIMBECK_QUERY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace limbeck {

// A value in the database's own text form; nothing is NULL. Bytes of a binary value are hexadecimal digits behind "\x".
using QueryValue = std::optional<std::string>;

struct QueryResult {
  std::vector<std::string> columns{};
  std::vector<std::vector<QueryValue>> rows{};
  std::int64_t changed_rows = 0;  // by INSERT, UPDATE or DELETE
};

}  // namespace limbeck

#endif  // LIMBECK_QUERY_H_
