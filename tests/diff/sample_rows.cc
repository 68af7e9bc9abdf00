#include "diff/sample_rows.h"

#include <algorithm>

#include "catalog/expression.h"

namespace limbeck::test {
namespace {

bool is_number(const Type& type) {
  return type.kind == TypeKind::kInteger || type.kind == TypeKind::kBigInteger ||
         type.kind == TypeKind::kSmallInteger || type.kind == TypeKind::kNumeric || type.kind == TypeKind::kDouble;
}
bool is_text(const Type& type) { return type.kind == TypeKind::kString || type.kind == TypeKind::kText; }

// Whether the value in one is one in the other, too.
bool bears(const Type& a, const Type& b) {
  if (is_number(a) && is_number(b)) return true;
  if (is_text(a) && is_text(b)) return true;
  if (a.kind == TypeKind::kEnum && b.kind == TypeKind::kEnum) return a.name == b.name && a.labels == b.labels;
  return a == b;
}

bool takes_value(const Column& column) {
  return column.facets.computed.data() == nullptr && column.facets.identity == nullptr;
}

bool has_value_by_itself(const Column& column) {
  const Column::Facets& facets = column.facets;
  return (facets.server_default.given() && facets.server_default.kind() != Value::Kind::kNull) ||
         !takes_value(column) || facets.autoincrement == Choice::kYes;
}

// A domain may forbid null on its own.
bool may_be_missing(const Column& column) {
  const bool takes_null = column.facets.not_null != Choice::kYes && column.facets.type.kind != TypeKind::kDomain;
  return takes_null || has_value_by_itself(column);
}

// What `to` asks of the rows of `from`.
bool asks_for_nothing(const Table& from, const Table& to) {
  for (const Column& column : to.columns) {
    const Column* before = from.find_column(column.facets.name);
    if (before == nullptr ? !may_be_missing(column) : !bears(before->facets.type, column.facets.type)) return false;
    if (before != nullptr && before->facets.computed != column.facets.computed) return false;
  }
  for (const Check& check : to.checks)
    if (std::none_of(from.checks.begin(), from.checks.end(),
                     [&](const Check& other) { return same_expression(other.expression, check.expression); }))
      return false;
  for (const ForeignKey& key : to.foreign_keys)
    if (std::find(from.foreign_keys.begin(), from.foreign_keys.end(), key) == from.foreign_keys.end()) return false;
  return true;
}

std::string literal(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? "''" : std::string(1, c);
  return quoted + '\'';
}

std::string value_for(const Type& type) {
  switch (type.kind) {
    case TypeKind::kSmallInteger:
    case TypeKind::kInteger:
    case TypeKind::kBigInteger:
    case TypeKind::kNumeric:
    case TypeKind::kDouble:
    case TypeKind::kDomain:
      return "1";
    case TypeKind::kString:
    case TypeKind::kText:
      return "'bb'";
    case TypeKind::kBoolean:
      return "true";
    case TypeKind::kDate:
    case TypeKind::kDateTime:
      return "'2020-01-31'";
    case TypeKind::kTime:
      return "'10:00'";
    case TypeKind::kInterval:
      return "'1 day'";
    case TypeKind::kUuid:
      return "'00000000-0000-0000-0000-000000000001'";
    case TypeKind::kEnum:
      return type.labels.empty() ? "NULL" : literal(type.labels[0]);
    case TypeKind::kLargeBinary:
      return "''";
    default:
      return "'{}'";
  }
}

std::string insert_into(const Table& table) {
  std::string names, values;
  for (const Column& column : table.columns) {
    if (!takes_value(column)) continue;
    names += (names.empty() ? "" : ", ") + quote_if_needed(column.facets.name);
    values += (values.empty() ? "" : ", ") + value_for(column.facets.type);
  }
  const std::string into = "INSERT INTO " + quote_if_needed(table.name.name);
  return names.empty() ? into + " DEFAULT VALUES" : into + " (" + names + ") VALUES (" + values + ")";
}

}  // namespace

std::vector<SampleRow> sample_rows(const Catalog& a, const Catalog& b) {
  std::vector<SampleRow> rows;
  for (const auto& table : a.tables()) {
    if (!table->options.partition_by.empty()) continue;  // its rows are its partitions'
    const Table* other = b.find_table(table->name);
    if (other != nullptr && asks_for_nothing(*table, *other) && asks_for_nothing(*other, *table))
      rows.push_back({table->name, insert_into(*table)});
  }
  return rows;
}

}  // namespace limbeck::test
