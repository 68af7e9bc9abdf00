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

// A table at the other end of a foreign key, and the index that is looked into.
std::size_t referents(const Table& table) { return 2 * table.foreign_keys.size(); }

// The table itself and what it has gained or lost; the rest of it is not touched.
template <class Op>
std::size_t count(const Op&, const TableChange& table, std::size_t statements) {
  if (table.before == nullptr && table.after == nullptr) return statements;
  if (table.before == nullptr || table.after == nullptr) return 1;
  const std::size_t before = all_of(*table.before) + referents(*table.before);
  const std::size_t after = all_of(*table.after) + referents(*table.after);
  return 1 + (after > before ? after - before : before - after);
}

std::size_t count(const CreateTable&, const TableChange& table, std::size_t) {
  return all_of(*table.after) + referents(*table.after);
}

std::size_t count(const DropTable&, const TableChange& table, std::size_t) {
  return all_of(*table.before) + referents(*table.before);
}

// A new type may rewrite the table and all its indexes.
std::size_t count(const AlterColumn& op, const TableChange& table, std::size_t) {
  return op.type == nullptr ? 1 : 2 * all_of(*table.before);
}

std::size_t count(const BulkInsert&, const TableChange& table, std::size_t) {
  return all_of(*table.before) + referents(*table.before);
}

std::size_t count(const DeleteRows&, const TableChange& table, std::size_t) { return all_of(*table.before); }

std::size_t count(const Execute&, const TableChange&, std::size_t statements) { return statements; }

}  // namespace

std::uint32_t relation_count(const Pass& pass, std::size_t statements) {
  const TableChange table = table_change(pass.change);
  const auto counted = [&](const auto& op) { return count(op, table, statements); };
  return static_cast<std::uint32_t>(std::visit(counted, pass.change.operation.body));
}

}  // namespace limbeck::postgresql
