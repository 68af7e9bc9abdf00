// The recorded operations: one small struct each, nothing in it but data. Read this file and you know what a migration
// can do.
//
// All text and lists live in the arena of the recording. `using Operation = std::variant<...>` stands in recording.h,
// so that a migration does not pay for <variant>.
//
// To add one: write the struct here, add it to OperationBody in recording.h and to Operations in operations.h, then
// follow the compiler's errors (CONTRIBUTING.md has the list).
#ifndef LIMBECK_OPERATION_H_
#define LIMBECK_OPERATION_H_

#include <string_view>

#include "limbeck/arena.h"
#include "limbeck/column.h"
#include "limbeck/dialect_text.h"
#include "limbeck/table_items.h"
#include "limbeck/types.h"
#include "limbeck/value.h"

namespace limbeck {

struct CreateTable {
  ObjectName table;
  List<Column> columns = {};
  List<PrimaryKey> primary_keys = {};  // more than one is the author's mistake, found by the compiler
  List<Unique> uniques = {};
  List<Check> checks = {};
  List<ForeignKey> foreign_keys = {};
  List<Exclude> excludes = {};
  List<Index> indexes = {};
  std::string_view comment = {};
};

struct DropTable {
  ObjectName table;
};

struct RenameTable {
  ObjectName table;
  std::string_view new_name;
};

struct AddColumn {
  ObjectName table;
  Column column;
};

struct DropColumn {
  ObjectName table;
  std::string_view column;
};

struct RenameColumn {
  ObjectName table;
  std::string_view column;
  std::string_view new_name;
};

// Only the facets that are given change.
struct AlterColumn {
  ObjectName table;
  std::string_view column;
  const Type* type = nullptr;
  std::string_view using_expression = {};  // how old values become new ones, with .type
  bool cast = false;                       // set by the compiler: old values become new ones by an explicit cast
  Choice not_null = Choice::kNotGiven;
  Value server_default = {};
  bool drop_server_default = false;
  std::string_view comment = {};  // data() == nullptr: as it is
  bool drop_comment = false;
  std::string_view new_name = {};
};

struct CreateIndex {
  ObjectName table;
  Index index;
};

struct DropIndex {
  ObjectName index;
  std::string_view table = {};  // optional: a check that the index is the one that the author thinks it is
};

struct CreatePrimaryKey {
  ObjectName table;
  PrimaryKey constraint;
};

struct CreateUniqueConstraint {
  ObjectName table;
  Unique constraint;
};

struct CreateForeignKey {
  ObjectName table;
  ForeignKey constraint;
};

struct CreateCheckConstraint {
  ObjectName table;
  Check constraint;
};

struct CreateExcludeConstraint {
  ObjectName table;
  Exclude constraint;
};

struct DropConstraint {
  ObjectName table;
  std::string_view name;
};

// SQL text, verbatim; it may hold several statements.
struct Execute {
  DialectText sql;
  DialectText reverse = {};  // not given: it cannot be undone
};

struct BulkInsert {
  ObjectName table;
  List<std::string_view> columns;
  List<List<Value>> rows;
};

// Only derived, as the inverse of a BulkInsert: deletes the rows with these values of the primary key.
struct DeleteRows {
  ObjectName table;
  List<std::string_view> key;
  List<List<Value>> rows;
};

}  // namespace limbeck

#endif  // LIMBECK_OPERATION_H_
