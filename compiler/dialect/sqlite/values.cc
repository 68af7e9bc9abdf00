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

std::string text_value(std::string_view text, const Type& type) {
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

std::string row_text(const Table& table, const List<std::string_view>& columns, const List<Value>& row) {
  std::string text;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) text += ", ";
    text += value_text(row[i], table.find_column(columns[i]));
  }
  return '(' + text + ')';
}

std::vector<std::string> lines_of(const Table& table, const List<std::string_view>& columns,
                                  std::span<const List<Value>> rows) {
  std::vector<std::string> lines;
  for (const List<Value>& row : rows) lines.push_back(row_text(table, columns, row));
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
                       .lines(lines_of(table, op.columns, rows))
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
          rows, [&](const List<Value>& row) { return value_text(row[0], table.find_column(op.key[0])); });
    else
      text.identifiers(op.key).words("IN (VALUES").lines(lines_of(table, op.key, rows)).words(")");
    pass.statement(text.take(), "delete rows from " + display(op.table));
  });
}

}  // namespace limbeck::sqlite
