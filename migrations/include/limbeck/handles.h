// What the functions of Operations return: the options of an operation, each written into its struct. They chain, in
// any order:
//
//   op.create_index("ix_posts_title", "posts", {sql("lower(title)")}).unique().concurrently();
#ifndef LIMBECK_HANDLES_H_
#define LIMBECK_HANDLES_H_

#include <cstddef>
#include <string_view>

#include "limbeck/arena.h"
#include "limbeck/operation.h"

namespace limbeck {

class Operations;
class Recording;

// Refers to one recorded operation by its index: a handle stays valid while more operations are recorded.
class AnyHandle {
 public:
  AnyHandle(Recording& recording, std::size_t index) : recording_(&recording), index_(index) {}

 protected:
  void* body() const;  // the struct of the operation
  Recording& recording() const { return *recording_; }

 private:
  Recording* recording_;
  std::size_t index_;
};

template <class Op>
class Handle : public AnyHandle {
 public:
  using AnyHandle::AnyHandle;

 protected:
  Op& op() const { return *static_cast<Op*>(body()); }
};

template <class Op>
class TableHandle : public Handle<Op> {
 public:
  using Handle<Op>::Handle;
  // The schema of the table; without it, the connection's default.
  TableHandle schema(std::string_view name) const { return this->op().table.schema = copy_text(name), *this; }
};

class CreateTableHandle : public Handle<CreateTable> {
 public:
  using Handle::Handle;
  CreateTableHandle schema(std::string_view name) const;
  CreateTableHandle comment(std::string_view text) const;
  CreateTableHandle if_not_exists() const;
  CreateTableHandle unlogged() const;
  CreateTableHandle temporary() const;
  // "RANGE (at)", "LIST (country)", "HASH (id)".
  CreateTableHandle partition_by(std::string_view text) const;
  // "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')", "DEFAULT".
  CreateTableHandle partition_of(std::string_view parent, std::string_view bound) const;
  CreateTableHandle inherits(List<std::string_view> parents) const;
  CreateTableHandle tablespace(std::string_view text) const;
  CreateTableHandle using_method(std::string_view access_method) const;
  // Its columns are those of that composite type.
  CreateTableHandle of_type(std::string_view type) const;
  CreateTableHandle with(List<Parameter> parameters) const;
  CreateTableHandle strict() const;
  CreateTableHandle without_rowid() const;
  // For models: the table was called so ("users", "app.users"), and keeps its rows.
  CreateTableHandle renamed_from(std::string_view old_name) const;
};

class DropTableHandle : public Handle<DropTable> {
 public:
  using Handle::Handle;
  DropTableHandle schema(std::string_view name) const;
  DropTableHandle if_exists() const;
  // With foreign keys of other tables that refer to it, and views over it.
  DropTableHandle cascade() const;
};

class AlterTableHandle : public Handle<AlterTable> {
 public:
  using Handle::Handle;
  AlterTableHandle schema(std::string_view name) const;
  AlterTableHandle with(List<Parameter> parameters) const;
  AlterTableHandle reset(List<std::string_view> parameters) const;
  AlterTableHandle unlogged() const;
  AlterTableHandle logged() const;
  AlterTableHandle tablespace(std::string_view name) const;
  AlterTableHandle using_method(std::string_view access_method) const;
  AlterTableHandle of_type(std::string_view type) const;
  AlterTableHandle not_of_type() const;
  AlterTableHandle cluster_on(std::string_view index) const;
  AlterTableHandle without_cluster() const;
  // "FULL", "NOTHING", "USING INDEX name"; "DEFAULT" is the primary key.
  AlterTableHandle replica_identity(std::string_view text) const;
  AlterTableHandle attach_to(std::string_view parent, std::string_view bound) const;
  AlterTableHandle detach_from(std::string_view parent) const;
  AlterTableHandle inherit(List<std::string_view> parents) const;
  AlterTableHandle no_inherit(List<std::string_view> parents) const;
};

class AddColumnHandle : public Handle<AddColumn> {
 public:
  using Handle::Handle;
  AddColumnHandle schema(std::string_view name) const;
  AddColumnHandle if_not_exists() const;
};

class DropColumnHandle : public Handle<DropColumn> {
 public:
  using Handle::Handle;
  DropColumnHandle schema(std::string_view name) const;
  DropColumnHandle if_exists() const;
  DropColumnHandle cascade() const;
};

class AlterColumnHandle : public Handle<AlterColumn> {
 public:
  using Handle::Handle;
  AlterColumnHandle schema(std::string_view name) const;
  AlterColumnHandle type(const Type& type) const;
  // How old values become new ones, where the database knows no cast of its own: "price::integer". With .type only.
  AlterColumnHandle using_expression(std::string_view sql) const;
  AlterColumnHandle not_null() const;
  AlterColumnHandle nullable() const;
  AlterColumnHandle server_default(Value value) const;
  AlterColumnHandle drop_server_default() const;
  // Also changes the options of a column that is one.
  AlterColumnHandle identity(const Identity& options = {}) const;
  AlterColumnHandle drop_identity() const;
  // From now on it counts by itself, or does not any more.
  AlterColumnHandle autoincrement(bool yes = true) const;
  AlterColumnHandle comment(std::string_view text) const;
  AlterColumnHandle drop_comment() const;
  AlterColumnHandle rename(std::string_view new_name) const;
  // "" makes it the type's own again.
  AlterColumnHandle collate(std::string_view collation) const;
  // How much ANALYZE collects; -1 is the server's default.
  AlterColumnHandle statistics(long long target) const;
  // "PLAIN", "EXTERNAL", "EXTENDED", "MAIN".
  AlterColumnHandle storage(std::string_view strategy) const;
  // "pglz", "lz4"; "" is the server's default.
  AlterColumnHandle compression(std::string_view method) const;
};

class CreateIndexHandle : public Handle<CreateIndex> {
 public:
  using Handle::Handle;
  CreateIndexHandle schema(std::string_view name) const;
  CreateIndexHandle unique() const;
  CreateIndexHandle where(std::string_view predicate) const;
  CreateIndexHandle using_method(std::string_view method) const;
  CreateIndexHandle include(List<std::string_view> columns) const;
  CreateIndexHandle nulls_not_distinct() const;
  CreateIndexHandle with(List<Parameter> parameters) const;
  CreateIndexHandle tablespace(std::string_view name) const;
  // Writers go on meanwhile; it runs outside any transaction.
  CreateIndexHandle concurrently() const;
  CreateIndexHandle if_not_exists() const;
};

class DropIndexHandle : public Handle<DropIndex> {
 public:
  using Handle::Handle;
  DropIndexHandle schema(std::string_view name) const;
  DropIndexHandle on(std::string_view table) const;
  DropIndexHandle concurrently() const;
  DropIndexHandle if_exists() const;
};

class RenameIndexHandle : public Handle<RenameIndex> {
 public:
  using Handle::Handle;
  RenameIndexHandle schema(std::string_view name) const;
};

class CreatePrimaryKeyHandle : public Handle<CreatePrimaryKey> {
 public:
  using Handle::Handle;
  CreatePrimaryKeyHandle schema(std::string_view name) const;
  CreatePrimaryKeyHandle deferrable() const;
  CreatePrimaryKeyHandle initially_deferred() const;
  CreatePrimaryKeyHandle include(List<std::string_view> columns) const;
  // A unique index that becomes the key, and takes its name; no columns are given then.
  CreatePrimaryKeyHandle using_index(std::string_view name) const;
};

class CreateUniqueHandle : public Handle<CreateUniqueConstraint> {
 public:
  using Handle::Handle;
  CreateUniqueHandle schema(std::string_view name) const;
  CreateUniqueHandle deferrable() const;
  CreateUniqueHandle initially_deferred() const;
  CreateUniqueHandle nulls_not_distinct() const;
  CreateUniqueHandle include(List<std::string_view> columns) const;
  // A unique index that becomes the constraint, and takes its name; no columns are given then.
  CreateUniqueHandle using_index(std::string_view name) const;
};

class CreateForeignKeyHandle : public Handle<CreateForeignKey> {
 public:
  using Handle::Handle;
  CreateForeignKeyHandle schema(std::string_view name) const;
  CreateForeignKeyHandle referent_schema(std::string_view name) const;
  CreateForeignKeyHandle on_delete(ReferentialAction action) const;
  CreateForeignKeyHandle on_update(ReferentialAction action) const;
  CreateForeignKeyHandle deferrable() const;
  CreateForeignKeyHandle initially_deferred() const;
  CreateForeignKeyHandle match_full() const;
  // Only new rows are checked until validate_constraint().
  CreateForeignKeyHandle not_valid() const;
};

class CreateCheckHandle : public Handle<CreateCheckConstraint> {
 public:
  using Handle::Handle;
  CreateCheckHandle schema(std::string_view name) const;
  // Only new rows are checked until validate_constraint().
  CreateCheckHandle not_valid() const;
  CreateCheckHandle no_inherit() const;
};

class CreateExcludeHandle : public Handle<CreateExcludeConstraint> {
 public:
  using Handle::Handle;
  CreateExcludeHandle schema(std::string_view name) const;
  CreateExcludeHandle using_method(std::string_view method) const;
  CreateExcludeHandle where(std::string_view predicate) const;
  CreateExcludeHandle deferrable() const;
  CreateExcludeHandle initially_deferred() const;
};

class DropConstraintHandle : public Handle<DropConstraint> {
 public:
  using Handle::Handle;
  DropConstraintHandle schema(std::string_view name) const;
  DropConstraintHandle if_exists() const;
  DropConstraintHandle cascade() const;
};

}  // namespace limbeck

#endif  // LIMBECK_HANDLES_H_
