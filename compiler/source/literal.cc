#include "source/literal.h"

#include <fmt/format.h>

#include <algorithm>

namespace limbeck {
namespace {

// Longer ones are written in pieces.
constexpr std::size_t kPiece = 88;

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
}

bool wants_raw(std::string_view text) {
  if (std::any_of(text.begin(), text.end(), is_control)) return false;
  return text.find_first_of("\n\"\\") != std::string_view::npos;
}

std::string raw_literal(std::string_view text) {
  std::string mark = "sql";
  while (text.find(")" + mark + "\"") != std::string_view::npos) mark += '_';
  return "R\"" + mark + "(" + std::string(text) + ")" + mark + "\"";
}

// Cut behind spaces.
std::vector<std::string_view> pieces(std::string_view text) {
  std::vector<std::string_view> result;
  while (text.size() > kPiece) {
    std::size_t end = text.rfind(' ', kPiece - 1);
    if (end == std::string_view::npos) end = text.find(' ');
    if (end == std::string_view::npos) break;
    result.push_back(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  if (!text.empty() || result.empty()) result.push_back(text);
  return result;
}

Doc join(const std::vector<Doc>& elements) {
  Doc list;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (i > 0) list = std::move(list) + "," + group(line());
    list = std::move(list) + elements[i];
  }
  return list;
}

}  // namespace

std::string escaped_literal(std::string_view text) {
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\')
      quoted += {'\\', c};
    else if (c == '\n')
      quoted += "\\n";
    else if (c == '\t')
      quoted += "\\t";
    else if (c == '\r')
      quoted += "\\r";
    else if (is_control(c))
      quoted += fmt::format("\\{:03o}", c);  // a hexadecimal escape has no end
    else
      quoted += c;
  }
  quoted += '"';
  // A literal alone would end there.
  if (text.find('\0') != std::string_view::npos) return fmt::format("std::string_view({}, {})", quoted, text.size());
  return quoted;
}

Doc literal(std::string_view text) {
  if (wants_raw(text)) return raw_literal(text);
  if (text.find('\0') != std::string_view::npos) return escaped_literal(text);
  const std::vector<std::string_view> all = pieces(text);
  if (all.size() == 1) return escaped_literal(text);
  Doc doc;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) doc = std::move(doc) + hard_line();
    doc = std::move(doc) + escaped_literal(all[i]);
  }
  return align(std::move(doc));
}

Doc braces(const std::vector<Doc>& elements) {
  if (elements.empty()) return "{}";
  return Doc("{") + align(join(elements)) + "}";
}

Doc tall_braces(const std::vector<Doc>& elements) {
  if (elements.empty()) return "{}";
  Doc items;
  for (const Doc& element : elements) items = std::move(items) + hard_line() + element + ",";
  return Doc("{") + at_margin(nest(4, std::move(items)) + hard_line()) + "}";
}

Doc names_source(const List<std::string_view>& names) {
  std::vector<Doc> elements;
  for (const std::string_view name : names) elements.push_back(escaped_literal(name));
  return braces(elements);
}

Doc dialect_text_source(const DialectText& text) {
  if (text.is_same()) return literal(text.postgresql);
  std::vector<Doc> arms;
  text.visit_arms([&](std::string_view dialect, std::string_view arm) {
    arms.push_back(Doc("." + std::string(dialect) + " = ") + literal(arm));
  });
  return braces(arms);
}

Doc value_source(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::kAbsent:
      return "Value()";
    case Value::Kind::kNull:
      return "null";
    case Value::Kind::kText:
      return literal(value.text());
    case Value::Kind::kNumber:
      // The literal of the least number would be too large before its sign is seen.
      if (value.text() == "-9223372036854775808") return "-9223372036854775807 - 1";
      if (value.text().size() > 18 && value.text().find_first_not_of("0123456789") == std::string_view::npos)
        return std::string(value.text()) + "u";
      return value.text();
    case Value::Kind::kBoolean:
      return value.boolean() ? "true" : "false";
    case Value::Kind::kExpression:
      return Doc("sql(") + literal(value.text()) + ")";
    case Value::Kind::kFunction:
      break;
  }
  switch (value.function()) {
    case Function::kNow:
      return "now()";
    case Function::kCurrentDate:
      return "current_date()";
    case Function::kGenerateUuid:
      return "generate_uuid()";
  }
  return "null";
}

Doc parameters_source(const List<Parameter>& parameters) {
  std::vector<Doc> elements;
  for (const Parameter& parameter : parameters)
    elements.push_back("{" + escaped_literal(parameter.name) + ", " + escaped_literal(parameter.value) + "}");
  return braces(elements);
}

Doc index_column_source(const IndexColumn& column) {
  Doc doc =
      column.column.empty() ? Doc("sql(") + literal(column.expression.text) + ")" : Doc(escaped_literal(column.column));
  const bool has_options = column.nulls != IndexColumn::Nulls::kNotGiven || !column.collation.empty() ||
                           !column.operator_class.empty() || column.statistics_target.given;
  if (column.descending)
    doc = Doc("desc(") + std::move(doc) + ")";
  else if (has_options)
    doc = Doc("asc(") + std::move(doc) + ")";
  if (column.nulls == IndexColumn::Nulls::kFirst) doc = std::move(doc) + ".nulls_first()";
  if (column.nulls == IndexColumn::Nulls::kLast) doc = std::move(doc) + ".nulls_last()";
  if (!column.collation.empty()) doc = std::move(doc) + ".collate(" + escaped_literal(column.collation) + ")";
  if (!column.operator_class.empty()) doc = std::move(doc) + ".ops(" + escaped_literal(column.operator_class) + ")";
  if (column.statistics_target.given)
    doc = std::move(doc) + ".statistics(" + std::to_string(column.statistics_target.value) + ")";
  return doc;
}

Doc index_columns_source(const List<IndexColumn>& columns) {
  std::vector<Doc> elements;
  for (const IndexColumn& column : columns) elements.push_back(index_column_source(column));
  return braces(elements);
}

Doc exclude_elements_source(const List<ExcludeElement>& elements) {
  std::vector<Doc> docs;
  for (const ExcludeElement& element : elements)
    docs.push_back(braces({index_column_source(element.element), escaped_literal(element.with)}));
  return braces(docs);
}

std::string dotted(const ObjectName& name) {
  return name.schema.empty() ? std::string(name.name) : std::string(name.schema) + "." + std::string(name.name);
}

}  // namespace limbeck
