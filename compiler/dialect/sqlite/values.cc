#include <charconv>
#include <system_error>

#include "dialect/row_values.h"
#include "dialect/sqlite/render.h"

namespace limbeck::sqlite {
namespace {

// A random UUID of version 4, in the form that other databases give.
constexpr std::string_view kRandomUuid =
    "(lower(hex(randomblob(4))) || '-' || lower(hex(randomblob(2))) || '-4' || substr(lower(hex(randomblob(2))), 2) || "
    "'-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || "
    "lower(hex(randomblob(6))))";

std::string_view function_call(Function function) {
  switch (function) {
    case Function::kNow:
      return "CURRENT_TIMESTAMP";
    case Function::kCurrentDate:
      return "CURRENT_DATE";
    case Function::kGenerateUuid:
      return kRandomUuid;
  }
  return {};
}

// Whether the number is a fraction, or whole and of 64 bits.
bool fits_integer(std::string_view digits) {
  if (digits.find_first_not_of("-0123456789") != std::string_view::npos) return true;
  long long number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return read.ec == std::errc();
}

// A statement ends at a NUL byte, and a text need not.
std::string text_value(std::string_view text, const Type& type) {
  if (text.find('\0') != std::string_view::npos && type.kind != TypeKind::kLargeBinary)
    return "CAST(X'" + hex_digits(text) + "' AS TEXT)";
  if (type.kind == TypeKind::kLargeBinary) return "X'" + hex_digits(text) + '\'';
  if (type.kind == TypeKind::kBoolean && (text == "true" || text == "t")) return "1";
  if (type.kind == TypeKind::kBoolean && (text == "false" || text == "f")) return "0";
  return literal(text);
}

// A cell for which no value is given takes the column's default; null lets a key number itself.
std::string value_text(const Value& value, const Column* column) {
  switch (value.kind()) {
    case Value::Kind::kAbsent:
      if (column == nullptr || !column->facets.server_default.given()) return "NULL";
      return value_text(column->facets.server_default, column);
    case Value::Kind::kNull:
      return "NULL";
    case Value::Kind::kText:
      return text_value(value.text(), column == nullptr ? Type{} : column->facets.type);
    case Value::Kind::kNumber:
    case Value::Kind::kExpression:
      return std::string(value.text());
    case Value::Kind::kBoolean:
      return value.boolean() ? "1" : "0";
    case Value::Kind::kFunction:
      return std::string(function_call(value.function()));
  }
  return {};
}

bool is_text(const Type& type) {
  return type.kind == TypeKind::kString || type.kind == TypeKind::kUnicode || type.kind == TypeKind::kText ||
         type.kind == TypeKind::kUnicodeText;
}

// A whole number that does not fit 64 bits would become a fraction of 15 digits.
std::string cell_text(const Value& value, const Column* column, Pass& pass) {
  if (value.kind() != Value::Kind::kNumber || column == nullptr || fits_integer(value.text()))
    return value_text(value, column);
  const Type& type = column->facets.type;
  if (is_text(type)) return literal(value.text());
  pass.error("LBK435", "sqlite keeps whole numbers of 64 bits; " + std::string(value.text()) + " for '" +
                           std::string(column->facets.name) +
                           "' has more, so write it as text, into a column whose type is text there");
  return {};
}

std::string row_text(const Table& table, const List<std::string_view>& columns, const List<Value>& row, Pass& pass) {
  std::string text;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) text += ", ";
    text += cell_text(row[i], table.find_column(columns[i]), pass);
  }
  return '(' + text + ')';
}

std::vector<std::string> lines_of(const Table& table, const List<std::string_view>& columns,
                                  std::span<const List<Value>> rows, Pass& pass) {
  std::vector<std::string> lines;
  for (const List<Value>& row : rows) lines.push_back(row_text(table, columns, row, pass));
  return lines;
}

}  // namespace

std::string default_text(const Column& column) {
  const Value& value = column.facets.server_default;
  const std::string text = value_text(value, &column);
  return value.kind() == Value::Kind::kExpression ? '(' + text + ')' : text;
}

void render(const BulkInsert& op, Pass& pass) {
  const Table& table = *pass.change.before.find_table(op.table);
  each_batch(op.rows, [&](std::span<const List<Value>> rows) {
    pass.statement(sql("INSERT INTO")
                       .identifier(op.table.name)
                       .identifiers(op.columns)
                       .words("VALUES")
                       .lines(lines_of(table, op.columns, rows, pass))
                       .take(),
                   "insert rows into " + display(op.table));
  });
}

void render(const DeleteRows& op, Pass& pass) {
  const Table& table = *pass.change.before.find_table(op.table);
  const bool single = op.key.size() == 1;
  each_batch(op.rows, [&](std::span<const List<Value>> rows) {
    SqlWriter text = sql("DELETE FROM").identifier(op.table.name).words("WHERE");
    if (single)
      text.identifier(op.key[0]).words("IN").list(
          rows, [&](const List<Value>& row) { return cell_text(row[0], table.find_column(op.key[0]), pass); });
    else
      text.identifiers(op.key).words("IN (VALUES").lines(lines_of(table, op.key, rows, pass)).words(")");
    pass.statement(text.take(), "delete rows from " + display(op.table));
  });
}

}  // namespace limbeck::sqlite
