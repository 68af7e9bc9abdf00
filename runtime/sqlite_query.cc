#include "sqlite_query.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "absl/strings/escaping.h"
#include "absl/strings/numbers.h"
#include "fmt/format.h"
#include "text.h"

namespace limbeck {
namespace {

std::string bytes_of(std::string_view text) {
  return text.starts_with("\\x") ? bytes_of_hex(text.substr(2)) : std::string(text);
}

// A text stands in for a number that is none: the column's affinity decides.
void bind(SQLite::Statement& query, int index, const QueryParameter& parameter) {
  if (!parameter.value) return query.bind(index);
  const std::string& text = *parameter.value;
  std::int64_t integer = 0;
  double real = 0;
  switch (parameter.kind) {
    case QueryParameter::Kind::kInteger:
      if (absl::SimpleAtoi(text, &integer)) return query.bind(index, integer);
      break;
    case QueryParameter::Kind::kReal:
      if (absl::SimpleAtod(text, &real)) return query.bind(index, real);
      break;
    case QueryParameter::Kind::kBoolean:
      return query.bind(index, text == "true" ? 1 : 0);
    case QueryParameter::Kind::kBytes: {
      const std::string bytes = bytes_of(text);
      return query.bind(index, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
    }
    case QueryParameter::Kind::kText:
      break;
  }
  query.bind(index, text);
}

void bind_all(SQLite::Statement& query, absl::Span<const QueryParameter> parameters) {
  int used = 0;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const int index = query.getIndex(fmt::format("${}", i + 1).c_str());
    if (index == 0) throw SQLite::Exception(fmt::format("a value is given for ${}, which is not in the query", i + 1));
    bind(query, index, parameters[i]);
    ++used;
  }
  if (const int count = query.getBindParameterCount(); count != used) {
    throw SQLite::Exception(fmt::format("the query has {} parameters, but {} values are given", count, used));
  }
}

QueryValue text_of(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  if (column.isFloat()) return fmt::format("{}", column.getDouble());
  if (!column.isBlob()) return column.getString();
  const absl::string_view bytes(static_cast<const char*>(column.getBlob()),
                                static_cast<std::size_t>(column.getBytes()));
  return "\\x" + absl::BytesToHexString(bytes);
}

}  // namespace

QueryResult sqlite_query(SQLite::Database& database, std::string_view sql,
                         absl::Span<const QueryParameter> parameters) {
  SQLite::Statement query(database, std::string(sql));
  bind_all(query, parameters);
  QueryResult result;
  for (int i = 0; i < query.getColumnCount(); ++i) result.columns.emplace_back(query.getColumnName(i));
  const int changes_before = sqlite3_total_changes(database.getHandle());
  while (query.executeStep()) {
    std::vector<QueryValue>& values = result.rows.emplace_back();
    for (int i = 0; i < query.getColumnCount(); ++i) values.push_back(text_of(query.getColumn(i)));
  }
  // The count of the last INSERT, UPDATE or DELETE stays when something else runs.
  if (sqlite3_total_changes(database.getHandle()) != changes_before) {
    result.changed_rows = sqlite3_changes(database.getHandle());
  }
  return result;
}

}  // namespace limbeck
