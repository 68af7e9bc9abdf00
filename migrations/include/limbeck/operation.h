// The recorded operations: one small struct each, nothing in it but data. Read this file and you know what a migration
// can do.
//
// All text and lists live in the arena of the recording. `using OperationBody = std::variant<...>` stands in
// recording.h, so that a migration does not pay for <variant>.
//
// To add one: write the struct here, add it to OperationBody in recording.h and to Operations in operations.h, then
// follow the compiler's errors (CONTRIBUTING.md has the list).
#ifndef LIMBECK_OPERATION_H_
#define LIMBECK_OPERATION_H_

#include <string_view>

#include "limbeck/arena.h"
#include "limbeck/column.h"
#include "limbeck/dialect_text.h"
#include "limbeck/objects.h"
#include "limbeck/table_items.h"
#include "limbeck/types.h"
#include "limbeck/value.h"

namespace limbeck {

// How a table is kept, besides what it holds.
struct TableOptions {
  bool unlogged = false;
  bool temporary = false;              // gone when the connection is closed
  std::string_view partition_by = {};  // "RANGE (at)"
  ObjectName partition_of = {};
  std::string_view partition_bound = {};  // "FOR VALUES ...", "DEFAULT"
  List<ObjectName> inherits = {};
  std::string_view tablespace = {};
  std::string_view access_method = {};
  std::string_view of_type = {};  // the composite type that its rows have
  List<Parameter> parameters = {};
  std::string_view cluster_on = {};        // an index
  std::string_view replica_identity = {};  // "FULL", "NOTHING", "USING INDEX name"
  bool strict = false;
  bool without_rowid = false;

  friend bool operator==(const TableOptions&, const TableOptions&) = default;
};

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
  TableOptions options = {};
  bool if_not_exists = false;
  std::string_view renamed_from = {};  // in models: "table" or "schema.table"
};

struct DropTable {
  ObjectName table;
  bool if_exists = false;
  bool cascade = false;
};

struct RenameTable {
  ObjectName table;
  std::string_view new_name;
};

// Only what is given changes.
struct AlterTable {
  ObjectName table;
  List<Parameter> parameters = {};
  List<std::string_view> reset_parameters = {};
  Choice unlogged = Choice::kNotGiven;
  std::string_view tablespace = {};
  std::string_view access_method = {};
  std::string_view of_type = {};           // "" is NOT OF
  std::string_view cluster_on = {};        // "" is none
  std::string_view replica_identity = {};  // "" is the primary key
  ObjectName attach_to = {};               // becomes a partition of that
  std::string_view partition_bound = {};
  ObjectName detach_from = {};
  List<ObjectName> inherit = {};
  List<ObjectName> no_inherit = {};
};

struct SetTableComment {
  ObjectName table;
  std::string_view comment = {};  // data() == nullptr: none from now on
};

struct AddColumn {
  ObjectName table;
  Column column;
  bool if_not_exists = false;
};

struct DropColumn {
  ObjectName table;
  std::string_view column;
  bool if_exists = false;
  bool cascade = false;
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
  const Identity* identity = nullptr;
  bool drop_identity = false;
  Choice autoincrement = Choice::kNotGiven;
  std::string_view sequence = {};   // set by the compiler: what the sequence of one that begins to count is called
  OptionalInteger statistics = {};  // -1: the server's default
  std::string_view storage = {};
  std::string_view compression = {};  // "": the server's default
  std::string_view collation = {};    // "": its type's
};

struct CreateIndex {
  ObjectName table;
  Index index;
  bool concurrently = false;  // without a lock that keeps writers out; outside any transaction
  bool if_not_exists = false;
};

struct DropIndex {
  ObjectName index;
  std::string_view table = {};  // optional: a check that the index is the one that the author thinks it is
  bool concurrently = false;
  bool if_exists = false;
};

struct RenameIndex {
  ObjectName index;
  std::string_view new_name;
};

struct CreatePrimaryKey {
  ObjectName table;
  PrimaryKey constraint;
  std::string_view using_index = {};  // a unique index that becomes the key
};

struct CreateUniqueConstraint {
  ObjectName table;
  Unique constraint;
  std::string_view using_index = {};  // a unique index that becomes the constraint
};

struct CreateForeignKey {
  ObjectName table;
  ForeignKey constraint;
  bool closes_cycle = false;  // set by the compiler: taken out of a create_table that came before its referent
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
  bool if_exists = false;
  bool cascade = false;
};

struct RenameConstraint {
  ObjectName table;
  std::string_view name;
  std::string_view new_name;
};

// Checks the rows from before a constraint that was made with .not_valid().
struct ValidateConstraint {
  ObjectName table;
  std::string_view name;
};

struct CreateEnum {
  ObjectName name;
  List<std::string_view> labels = {};
};

struct DropEnum {
  ObjectName name;
  bool if_exists = false;
};

struct AddEnumValue {
  ObjectName name;
  std::string_view value = {};
  std::string_view before = {};  // data() == nullptr: not given; neither: at the end
  std::string_view after = {};
  bool if_not_exists = false;
};

struct RenameEnumValue {
  ObjectName name;
  std::string_view value = {};
  std::string_view new_value = {};
};

struct CreateSchema {
  NamedSchema schema;
  bool if_not_exists = false;
};

struct DropSchema {
  ObjectName name;
  bool if_exists = false;
  bool cascade = false;
};

struct CreateExtension {
  Extension extension;
  bool if_not_exists = false;
  bool cascade = false;  // extensions that it needs, too
};

struct DropExtension {
  ObjectName name;
  bool if_exists = false;
  bool cascade = false;
};

struct CreateSequence {
  Sequence sequence;
  bool if_not_exists = false;
};

// Only what is given changes.
struct AlterSequence {
  Sequence sequence;
  OptionalInteger restart = {};
};

struct DropSequence {
  ObjectName name;
  bool if_exists = false;
  bool cascade = false;
};

struct CreateDomain {
  Domain domain;
};

// Only what is given changes.
struct AlterDomain {
  ObjectName name;
  Choice not_null = Choice::kNotGiven;
  Value server_default = {};
  bool drop_server_default = false;
  List<Check> checks = {};  // that come
  List<std::string_view> dropped_checks = {};
};

struct DropDomain {
  ObjectName name;
  bool if_exists = false;
  bool cascade = false;
};

struct CreateView {
  View view;
  bool replace = false;
  bool if_not_exists = false;
};

struct DropView {
  ObjectName name;
  bool if_exists = false;
  bool cascade = false;
};

struct RefreshMaterializedView {
  ObjectName name;
  bool concurrently = false;
  bool with_no_data = false;
};

struct CreateFunction {
  StoredFunction function;
  bool replace = false;
  bool unchecked = false;  // its body speaks of what there is not yet
};

struct DropFunction {
  ObjectName name;  // with the types of its arguments: "slug(text)"
  bool if_exists = false;
  bool cascade = false;
};

struct CreateTrigger {
  ObjectName table;
  Trigger trigger;
};

struct DropTrigger {
  ObjectName table;
  std::string_view name;
  bool if_exists = false;
};

struct SetTriggerState {
  ObjectName table;
  std::string_view trigger;
  TriggerState state = TriggerState::kEnabled;
};

struct CreatePolicy {
  ObjectName table;
  Policy policy;
};

struct DropPolicy {
  ObjectName table;
  std::string_view name;
  bool if_exists = false;
};

enum class RowSecurity { kEnable, kDisable, kForce, kNoForce };

struct SetRowSecurity {
  ObjectName table;
  RowSecurity setting = RowSecurity::kEnable;
};

struct CreateObject {
  StoredObject object;
};

struct DropObject {
  ObjectName name;
  std::string_view kind = {};
  bool if_exists = false;
  bool cascade = false;
};

struct SetComment {
  std::string_view on = {};
  std::string_view text = {};  // data() == nullptr: none from now on
};

struct SetOwner {
  std::string_view of = {};
  std::string_view role = {};  // data() == nullptr: who carries out the migrations
};

struct Grant {
  List<std::string_view> privileges = {};
  std::string_view on = {};  // "posts", "SEQUENCE s", "SCHEMA app", "FUNCTION f(int)"; verbatim
  List<std::string_view> roles = {};
  bool grant_option = false;
};

struct Revoke {
  List<std::string_view> privileges = {};
  std::string_view on = {};
  List<std::string_view> roles = {};
  bool cascade = false;
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

// A C++ data step of the application, by name.
struct RunStep {
  std::string_view name;
  std::string_view reverse = {};  // data() == nullptr: it cannot be undone
};

// Acknowledges a finding of a rule about the next operation.
struct Allow {
  std::string_view code;
  std::string_view why;
};

}  // namespace limbeck

#endif  // LIMBECK_OPERATION_H_
