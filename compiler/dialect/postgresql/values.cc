#include "dialect/postgresql/render.h"
#include "dialect/row_values.h"

namespace limbeck::postgresql {
namespace {

std::string_view function_call(Function function) {
  switch (function) {
    case Function::kNow:
      return "now()";
    case Function::kCurrentDate:
      return "CURRENT_DATE";
    case Function::kGenerateUuid:
      return "gen_random_uuid()";
  }
  return {};
}

bool is_number(const Type& type) {
  switch (type.kind) {
    case TypeKind::kSmallInteger:
    case TypeKind::kInteger:
    case TypeKind::kBigInteger:
    case TypeKind::kNumeric:
    case TypeKind::kFloat:
    case TypeKind::kDouble:
      return type.text.postgresql.data() == nullptr;
    default:
      return false;
  }
}

bool is_boolean(const Type& type) { return type.kind == TypeKind::kBoolean && type.text.postgresql.data() == nullptr; }

bool holds_bytes(const Type& type) {
  if (type.text.postgresql.data() == nullptr) return type.kind == TypeKind::kLargeBinary;
  return type.text.postgresql == "BYTEA" || type.text.postgresql == "bytea";
}

// The server turns a literal in quotes into whatever the column is, but a number or boolean only into its like.
std::string number_text(std::string_view digits, const Type& type) {
  if (is_number(type)) return std::string(digits);
  if (is_boolean(type) && (digits == "0" || digits == "1")) return digits == "1" ? "true" : "false";
  return literal(digits);
}

std::string boolean_text(bool value, const Type& type) {
  if (is_boolean(type)) return value ? "true" : "false";
  if (is_number(type)) return value ? "1" : "0";
  return value ? "'true'" : "'false'";
}

// The columns of a table, its parents' among them.
class Cells {
 public:
  Cells(const Table& table, const Pass& pass) : table_(table), catalog_(pass.change.before) {}

  const Column* column(std::string_view name) const { return catalog_.find_column(table_, name); }

  std::string cell(std::string_view column_name, const Value& value) const {
    const Column* found = column(column_name);
    return found == nullptr ? value_text(value, {}) : cell_text(value, found->facets.type);
  }

  std::string row(const List<std::string_view>& columns, const List<Value>& values) const {
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i) text += (i > 0 ? ", " : "") + cell(columns[i], values[i]);
    return '(' + text + ')';
  }

 private:
  const Table& table_;
  const Catalog& catalog_;
};

bool holds_value(const BulkInsert& op, std::size_t column) {
  for (const List<Value>& row : op.rows)
    if (row[column].given() && row[column].kind() != Value::Kind::kNull) return true;
  return false;
}

bool is_always_identity(const Column& column) {
  return column.facets.identity != nullptr && column.facets.identity->always;
}

}  // namespace

// Forward only: nothing happens where the sequence is already past the values. setval() would stay when the transaction
// is rolled back; ALTER SEQUENCE does not (PostgreSQL manual, 9.17 and ALTER SEQUENCE), but takes no expressions.
void move_sequence(const ObjectName& table, const Column& column, Pass& pass) {
  const Identity* identity = column.facets.identity;
  const bool descending = identity != nullptr && identity->increment.given && identity->increment.value < 0;
  const std::string name = qualified({{}, column.facets.name});
  const std::string extreme = (descending ? "min(" : "max(") + name + ')';
  const std::string sequence = serial_sequence(table, column.facets.name);
  const std::string body =
      "DECLARE\n  limbeck_next bigint;\nBEGIN\n"
      "  EXECUTE 'SELECT last_value FROM ' || " +
      sequence +
      " INTO limbeck_next;\n"
      "  IF (SELECT " +
      extreme + " FROM " + qualified(table) + (descending ? ") <= " : ") >= ") +
      "limbeck_next THEN\n"
      "    EXECUTE format('ALTER SEQUENCE %s RESTART WITH %s', " +
      sequence + ", (SELECT " + extreme + (descending ? " - 1" : " + 1") + " FROM " + qualified(table) +
      "));\n  END IF;\nEND\n";
  pass.statement("DO $limbeck$\n" + body + "$limbeck$", "move the sequence of " + display(table, column.facets.name));
}

std::string value_text(const Value& value, const Type& type) {
  switch (value.kind()) {
    case Value::Kind::kAbsent:
      return "DEFAULT";
    case Value::Kind::kNull:
      return "NULL";
    case Value::Kind::kText:
      return literal(value.text());
    case Value::Kind::kNumber:
      return number_text(value.text(), type);
    case Value::Kind::kBoolean:
      return boolean_text(value.boolean(), type);
    case Value::Kind::kExpression:
      return std::string(value.text());
    case Value::Kind::kFunction:
      return std::string(function_call(value.function()));
  }
  return {};
}

std::string cell_text(const Value& value, const Type& type) {
  if (value.kind() == Value::Kind::kText && holds_bytes(type))
    return "decode('" + hex_digits(value.text()) + "', 'hex')";
  return value_text(value, type);
}

void render(const BulkInsert& op, Pass& pass) {
  const Cells cells(*pass.change.before.find_table(op.table), pass);
  std::vector<const Column*> generated;
  bool overriding = false;
  for (std::size_t i = 0; i < op.columns.size(); ++i) {
    const Column* column = cells.column(op.columns[i]);
    if (column == nullptr || !holds_value(op, i)) continue;
    overriding = overriding || is_always_identity(*column);
    if (column->facets.autoincrement == Choice::kYes || column->facets.identity != nullptr) generated.push_back(column);
  }
  each_batch(op.rows, [&](std::span<const List<Value>> rows) {
    std::vector<std::string> lines;
    for (const List<Value>& row : rows) lines.push_back(cells.row(op.columns, row));
    pass.statement(sql("INSERT INTO")
                       .name(op.table)
                       .identifiers(op.columns)
                       .words_if(overriding, "OVERRIDING SYSTEM VALUE")
                       .words("VALUES")
                       .lines(lines)
                       .take(),
                   "insert rows into " + display(op.table));
  });
  for (const Column* column : generated) move_sequence(op.table, *column, pass);
}

void render(const DeleteRows& op, Pass& pass) {
  const Cells cells(*pass.change.before.find_table(op.table), pass);
  const bool single = op.key.size() == 1;
  each_batch(op.rows, [&](std::span<const List<Value>> rows) {
    SqlWriter text = sql("DELETE FROM").name(op.table).words("WHERE");
    if (single)
      text.identifier(op.key[0]);
    else
      text.identifiers(op.key);
    text.words("IN").list(
        rows, [&](const List<Value>& row) { return single ? cells.cell(op.key[0], row[0]) : cells.row(op.key, row); });
    pass.statement(text.take(), "delete rows from " + display(op.table));
  });
}

}  // namespace limbeck::postgresql
