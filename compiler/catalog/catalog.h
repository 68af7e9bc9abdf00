// The simulated schema at one point of the history. A value: copying one shares its tables, so a catalog per operation
// is cheap.
//
// Its tables hold the DSL's own Column, Unique, ForeignKey, ... in normal form:
//   * every constraint and index has its name, and stands with the table: Column::facets::{primary_key, unique, index,
//   references,
//     reference, constraint_name} are cleared;
//   * facets.not_null and facets.autoincrement are kYes or kNo; columns of the primary key are not null;
//   * an Enum has its labels, also where the column was written without them.
// Text lives in the arena of the compilation.
#ifndef LIMBECK_COMPILER_CATALOG_H_
#define LIMBECK_COMPILER_CATALOG_H_

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "limbeck/table_items.h"

namespace limbeck {

struct Table {
  ObjectName name;
  std::vector<Column> columns;
  std::optional<PrimaryKey> primary_key;
  std::vector<Unique> uniques;
  std::vector<Check> checks;
  std::vector<ForeignKey> foreign_keys;
  std::vector<Exclude> excludes;
  std::vector<Index> indexes;
  std::string_view comment;
  SourcePosition at;  // the operation that created it

  const Column* find_column(std::string_view name) const;
  const Index* find_index(std::string_view name) const;
  bool has_constraint(std::string_view name) const;

  // The same table but for the order of columns, constraints and indexes.
  friend bool operator==(const Table& a, const Table& b);
};

// A named list of labels, as the columns that use it say; it exists as long as one does.
struct EnumType {
  std::string_view name;
  List<std::string_view> labels;
};

class Catalog {
 public:
  // Null where there is none.
  const Table* find_table(const ObjectName& name) const;

  void put_table(Table table);  // adds it, or replaces the one of that name
  void remove_table(const ObjectName& name);

  // In the order of their names.
  const std::vector<std::shared_ptr<const Table>>& tables() const { return tables_; }

  // The table that has an index of that name in `index.schema`, or null.
  const Table* find_index_owner(const ObjectName& index) const;

  // Enum types that columns use, each once, in the order of tables and columns.
  std::vector<EnumType> enum_types() const;
  std::optional<EnumType> find_enum(std::string_view name) const;

  friend bool operator==(const Catalog& a, const Catalog& b);

 private:
  std::vector<std::shared_ptr<const Table>> tables_;  // sorted by name
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_CATALOG_H_
