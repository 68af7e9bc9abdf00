#include "invert/cast.h"

#include <utility>

namespace limbeck {
namespace {

bool is_text(const Type& type) {
  return type.kind == TypeKind::kString || type.kind == TypeKind::kText || type.kind == TypeKind::kUnicode ||
         type.kind == TypeKind::kUnicodeText;
}

bool is_number(const Type& type) {
  return type.kind == TypeKind::kSmallInteger || type.kind == TypeKind::kInteger ||
         type.kind == TypeKind::kBigInteger || type.kind == TypeKind::kNumeric || type.kind == TypeKind::kFloat ||
         type.kind == TypeKind::kDouble;
}

bool is_date(const Type& type) { return type.kind == TypeKind::kDate || type.kind == TypeKind::kDateTime; }

}  // namespace

bool converts_by_itself(const Type& from, const Type& to) {
  if (from.kind == TypeKind::kArray && to.kind == TypeKind::kArray && from.element != nullptr && to.element != nullptr)
    return converts_by_itself(*from.element, *to.element);
  if (from.kind == TypeKind::kEnum && to.kind == TypeKind::kEnum) return from.name == to.name;
  if (from.kind == TypeKind::kSqlType && to.kind == TypeKind::kSqlType) return from.text == to.text;
  return from.kind == to.kind || is_text(to) || (is_number(from) && is_number(to)) || (is_date(from) && is_date(to));
}

Operation with_cast(Operation operation, const Catalog& before) {
  auto* alter = std::get_if<AlterColumn>(&operation.body);
  if (alter == nullptr || alter->type == nullptr || !alter->using_expression.empty()) return operation;
  const Table* table = before.find_table(alter->table);
  const Column* column = table == nullptr ? nullptr : table->find_column(alter->column);
  if (column != nullptr) alter->cast = !converts_by_itself(column->facets.type, *alter->type);
  return operation;
}

}  // namespace limbeck
