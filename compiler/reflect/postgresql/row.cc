#include "reflect/postgresql/row.h"

#include <charconv>

namespace limbeck::pg_catalog {
namespace {

long long to_number(std::string_view text) {
  long long number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// {a,"b \"c\"",NULL}, and {{a,b}} never. PostgreSQL manual, 8.15.6. An int2vector is "1 2".
std::vector<std::optional<std::string>> split_array(std::string_view text) {
  std::vector<std::optional<std::string>> elements;
  const bool is_vector = !text.starts_with('{');
  const char separator = is_vector ? ' ' : ',';
  if (!is_vector) text = text.substr(1, text.size() - 2);
  std::size_t i = 0;
  while (i < text.size()) {
    std::string element;
    bool quoted = false, inside = false;
    for (; i < text.size() && (inside || text[i] != separator); ++i) {
      if (text[i] == '"') {
        inside = !inside;
        quoted = true;
      } else {
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        element += text[i];
      }
    }
    ++i;
    if (!quoted && element == "NULL")
      elements.emplace_back(std::nullopt);
    else
      elements.emplace_back(std::move(element));
  }
  return elements;
}

}  // namespace

const std::string* Row::find(std::string_view column) const {
  for (std::size_t i = 0; i < result_->columns.size(); ++i)
    if (result_->columns[i] == column) return result_->rows[index_][i] ? &*result_->rows[index_][i] : nullptr;
  return nullptr;
}

std::string_view Row::text(std::string_view column) const {
  const std::string* value = find(column);
  return value == nullptr ? std::string_view() : std::string_view(*value);
}

std::string_view Row::copy(std::string_view column) const {
  const std::string* value = find(column);
  return value == nullptr ? std::string_view() : copy_text(*value);
}

long long Row::number(std::string_view column) const { return to_number(text(column)); }

std::vector<std::optional<std::string>> Row::list(std::string_view column) const {
  const std::string* value = find(column);
  return value == nullptr ? std::vector<std::optional<std::string>>() : split_array(*value);
}

std::vector<std::string> Row::texts(std::string_view column) const {
  std::vector<std::string> texts;
  for (std::optional<std::string>& element : list(column)) texts.push_back(element ? *std::move(element) : "");
  return texts;
}

std::vector<long long> Row::numbers(std::string_view column) const {
  std::vector<long long> numbers;
  for (const std::string& element : texts(column)) numbers.push_back(to_number(element));
  return numbers;
}

}  // namespace limbeck::pg_catalog
