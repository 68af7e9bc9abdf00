#include "limbeck/query_rows.h"

#include <algorithm>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_join.h"
#include "fmt/format.h"
#include "limbeck/query.h"
#include "text.h"

namespace limbeck {

StepError::StepError(const std::string& message, std::string sqlstate, std::string sql)
    : std::runtime_error(message), sqlstate_(std::move(sqlstate)), sql_(std::move(sql)) {}

QueryField::QueryField(std::shared_ptr<const QueryResult> result, std::size_t row, std::size_t column)
    : result_(std::move(result)), row_(row), column_(column) {}

bool QueryField::is_null() const { return !result_->rows[row_][column_]; }

void QueryField::refuse(std::string_view wanted) const {
  const std::string& column = result_->columns[column_];
  if (is_null()) throw StepError(fmt::format("column '{}' is NULL; read it as std::optional", column));
  throw StepError(fmt::format("column '{}' holds '{}', which is no {}", column, *result_->rows[row_][column_], wanted));
}

std::string QueryField::as_text() const {
  if (is_null()) refuse("text");
  return *result_->rows[row_][column_];
}

bool QueryField::as_bool() const {
  const std::string text = is_null() ? "" : as_text();
  const bool is_true = text == "t" || text == "true" || text == "1";
  if (!is_true && text != "f" && text != "false" && text != "0") refuse("boolean");
  return is_true;
}

long long QueryField::as_integer(long long lowest, long long highest) const {
  std::int64_t value = 0;
  if (is_null() || !absl::SimpleAtoi(as_text(), &value) || value < lowest || value > highest) {
    refuse(fmt::format("integer from {} to {}", lowest, highest));
  }
  return value;
}

unsigned long long QueryField::as_unsigned(unsigned long long highest) const {
  std::uint64_t value = 0;
  if (is_null() || !absl::SimpleAtoi(as_text(), &value) || value > highest) {
    refuse(fmt::format("integer from 0 to {}", highest));
  }
  return value;
}

double QueryField::as_double() const {
  double value = 0;
  if (is_null() || !absl::SimpleAtod(as_text(), &value)) refuse("number");
  return value;
}

std::vector<std::byte> QueryField::as_bytes() const {
  const std::string text = is_null() ? "" : as_text();
  if (!text.starts_with("\\x")) refuse("binary value");
  const std::string bytes = bytes_of_hex(std::string_view(text).substr(2));
  std::vector<std::byte> out(bytes.size());
  std::transform(bytes.begin(), bytes.end(), out.begin(), [](char c) { return static_cast<std::byte>(c); });
  return out;
}

QueryRow::QueryRow(std::shared_ptr<const QueryResult> result, std::size_t row)
    : result_(std::move(result)), row_(row) {}

std::size_t QueryRow::size() const { return result_->columns.size(); }

QueryField QueryRow::operator[](std::string_view column) const {
  const auto& columns = result_->columns;
  const auto found = std::find(columns.begin(), columns.end(), column);
  if (found == columns.end()) {
    throw StepError(fmt::format("the query has no column '{}', only {}", column, absl::StrJoin(columns, ", ")));
  }
  return {result_, row_, static_cast<std::size_t>(found - columns.begin())};
}

QueryField QueryRow::operator[](std::size_t column) const {
  if (column >= size()) {
    throw StepError(fmt::format("the query has {} columns, so none of number {} (they count from 0)", size(), column));
  }
  return {result_, row_, column};
}

QueryRows::QueryRows(QueryResult result) : result_(std::make_shared<const QueryResult>(std::move(result))) {}

std::size_t QueryRows::size() const { return result_->rows.size(); }

QueryRow QueryRows::operator[](std::size_t row) const {
  if (row >= size()) throw StepError(fmt::format("the query gave {} rows, so none of number {}", size(), row));
  return {result_, row};
}

QueryRow QueryRows::one() const {
  if (size() != 1) throw StepError(fmt::format("the query gave {} rows, not one", size()));
  return {result_, 0};
}

}  // namespace limbeck
