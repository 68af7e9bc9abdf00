// How many relations an operation locks or creates: what counts against the server's table of locks. Rather too many
// than too few.
#include <variant>

#include "dialect/postgresql/render.h"
#include "dialect/table_change.h"

namespace limbeck::postgresql {
namespace {

std::size_t index_count(const Table& table) {
  return (table.primary_key ? 1 : 0) + table.uniques.size() + table.excludes.size() + table.indexes.size();
}

bool has_variable_length(const Table& table) {
  for (const Column& column : table.columns) switch (column.facets.type.kind) {
      case TypeKind::kNumeric:
      case TypeKind::kString:
      case TypeKind::kText:
      case TypeKind::kUnicode:
      case TypeKind::kUnicodeText:
      case TypeKind::kLargeBinary:
      case TypeKind::kJson:
      case TypeKind::kArray:
      case TypeKind::kSqlType:
        return true;
      default:
        break;
    }
  return false;
}

std::size_t sequence_count(const Table& table) {
  std::size_t count = 0;
  for (const Column& column : table.columns)
    if (column.facets.autoincrement == Choice::kYes || column.facets.identity != nullptr) ++count;
  return count;
}

// The table, its TOAST table with that one's index, its indexes and sequences.
std::size_t all_of(const Table& table) {
  return 1 + (has_variable_length(table) ? 2 : 0) + index_count(table) + sequence_count(table);
}

// A table at the other end of a foreign key, and the index that is looked into; a parent.
std::size_t referents(const Table& table) {
  return 2 * table.foreign_keys.size() + table.options.inherits.size() +
         (table.options.partition_of.name.empty() ? 0 : 1);
}

std::size_t everything_about(const Table& table) { return all_of(table) + referents(table); }

// The table itself and what it has gained or lost; the rest of it is not touched.
template <class Op>
std::size_t count(const Op&, const TableChange& table, std::size_t statements) {
  if (table.before == nullptr && table.after == nullptr) return statements;
  if (table.before == nullptr) return everything_about(*table.after);
  if (table.after == nullptr) return everything_about(*table.before);
  const std::size_t before = everything_about(*table.before);
  const std::size_t after = everything_about(*table.after);
  return 1 + (after > before ? after - before : before - after);
}

std::size_t count(const RenameTable&, const TableChange&, std::size_t) { return 1; }

// A new type may rewrite the table and all its indexes.
std::size_t count(const AlterColumn& op, const TableChange& table, std::size_t statements) {
  if (op.type == nullptr || table.before == nullptr) return statements;
  return 2 * all_of(*table.before);
}

std::size_t count(const BulkInsert&, const TableChange& table, std::size_t statements) {
  return table.before == nullptr ? statements : everything_about(*table.before);
}

std::size_t count(const DeleteRows&, const TableChange& table, std::size_t statements) {
  return table.before == nullptr ? statements : all_of(*table.before);
}

// A view reads some tables; a materialized one is a table, too.
std::size_t count(const CreateView& op, const TableChange&, std::size_t statements) {
  return statements + (op.view.is_materialized ? 3 : 2);
}

std::size_t count(const RefreshMaterializedView&, const TableChange&, std::size_t) { return 6; }

}  // namespace

std::uint32_t relation_count(const Pass& pass, std::size_t statements) {
  if (statements == 0) return 0;
  const TableChange table = table_change(pass.change);
  const auto counted = [&](const auto& op) { return count(op, table, statements); };
  return static_cast<std::uint32_t>(std::visit(counted, pass.change.operation.body));
}

}  // namespace limbeck::postgresql
