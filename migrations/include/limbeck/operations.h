// `op`: what a migration calls to say how the schema changes. Each call appends one operation to the recording; nothing
// is executed. Options are set on what the call returns:
//
//   op.create_index("ix_posts_title", "posts", {sql("lower(title)")}).unique().where("published");
//
// Names, order of arguments and meaning are Alembic's. Every call remembers the file and line where it stands.
//
// Threading: none; one recording is made by one thread.
#ifndef LIMBECK_OPERATIONS_H_
#define LIMBECK_OPERATIONS_H_

#include <cstddef>
#include <string_view>

#include "limbeck/arena.h"
#include "limbeck/column.h"
#include "limbeck/dialect_text.h"
#include "limbeck/operation.h"
#include "limbeck/source_position.h"
#include "limbeck/table_items.h"
#include "limbeck/types.h"
#include "limbeck/value.h"

namespace limbeck {

class Recording;

// Refers to one recorded operation by its index: a handle stays valid while more operations are recorded.
template <class Op>
class Handle {
 public:
  Handle(Recording& recording, std::size_t index) : recording_(&recording), index_(index) {}

 protected:
  Op& operation() const;

 private:
  Recording* recording_;
  std::size_t index_;
};

template <class Op>
class TableHandle : public Handle<Op> {
 public:
  using Handle<Op>::Handle;
  // The schema of the table; without it, the connection's default.
  TableHandle schema(std::string_view name) const;
};

class CreateTableHandle : public Handle<CreateTable> {
 public:
  using Handle::Handle;
  CreateTableHandle schema(std::string_view name) const;
  CreateTableHandle comment(std::string_view text) const;
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
  AlterColumnHandle comment(std::string_view text) const;
  AlterColumnHandle drop_comment() const;
  AlterColumnHandle rename(std::string_view new_name) const;
};

class CreateIndexHandle : public Handle<CreateIndex> {
 public:
  using Handle::Handle;
  CreateIndexHandle schema(std::string_view name) const;
  CreateIndexHandle unique() const;
  CreateIndexHandle where(std::string_view predicate) const;
  CreateIndexHandle using_method(std::string_view method) const;
  CreateIndexHandle include(List<std::string_view> columns) const;
};

class DropIndexHandle : public Handle<DropIndex> {
 public:
  using Handle::Handle;
  DropIndexHandle schema(std::string_view name) const;
  DropIndexHandle on(std::string_view table) const;
};

class CreateUniqueHandle : public Handle<CreateUniqueConstraint> {
 public:
  using Handle::Handle;
  CreateUniqueHandle schema(std::string_view name) const;
  CreateUniqueHandle deferrable() const;
  CreateUniqueHandle initially_deferred() const;
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
};

class CreateExcludeHandle : public Handle<CreateExcludeConstraint> {
 public:
  using Handle::Handle;
  CreateExcludeHandle schema(std::string_view name) const;
  CreateExcludeHandle using_method(std::string_view method) const;
  CreateExcludeHandle where(std::string_view predicate) const;
  CreateExcludeHandle deferrable() const;
};

class ExecuteHandle : public Handle<Execute> {
 public:
  using Handle::Handle;
  // What undoes it. Without one the revision has no derived downgrade.
  ExecuteHandle reverse(std::string_view sql) const;
  ExecuteHandle reverse(const PerDialect& sql) const;
};

class Operations {
 public:
  using At = SourcePosition;
  using Columns = List<std::string_view>;

  explicit Operations(Recording& recording) : recording_(&recording) {}

  CreateTableHandle create_table(std::string_view name, List<TableItem> items, At at = At::here());
  TableHandle<DropTable> drop_table(std::string_view name, At at = At::here());
  TableHandle<RenameTable> rename_table(std::string_view name, std::string_view new_name, At at = At::here());

  TableHandle<AddColumn> add_column(std::string_view table, const Column& column, At at = At::here());
  TableHandle<DropColumn> drop_column(std::string_view table, std::string_view column, At at = At::here());
  TableHandle<RenameColumn> rename_column(std::string_view table, std::string_view column, std::string_view new_name,
                                          At at = At::here());
  AlterColumnHandle alter_column(std::string_view table, std::string_view column, At at = At::here());

  CreateIndexHandle create_index(std::string_view name, std::string_view table, List<IndexColumn> columns,
                                 At at = At::here());
  DropIndexHandle drop_index(std::string_view name, At at = At::here());

  TableHandle<CreatePrimaryKey> create_primary_key(std::string_view name, std::string_view table, Columns columns,
                                                   At at = At::here());
  CreateUniqueHandle create_unique_constraint(std::string_view name, std::string_view table, Columns columns,
                                              At at = At::here());
  CreateForeignKeyHandle create_foreign_key(std::string_view name, std::string_view source, std::string_view referent,
                                            Columns local, Columns remote, At at = At::here());
  TableHandle<CreateCheckConstraint> create_check_constraint(std::string_view name, std::string_view table,
                                                             std::string_view sql, At at = At::here());
  CreateExcludeHandle create_exclude_constraint(std::string_view name, std::string_view table,
                                                List<ExcludeElement> elements, At at = At::here());
  TableHandle<DropConstraint> drop_constraint(std::string_view name, std::string_view table, At at = At::here());

  // Text is verbatim: no bind parameters, no escaping of ':' or '%'.
  ExecuteHandle execute(std::string_view sql, At at = At::here());
  ExecuteHandle execute(const PerDialect& sql, At at = At::here());

  TableHandle<BulkInsert> bulk_insert(std::string_view table, Columns columns, List<List<Value>> rows,
                                      At at = At::here());

 private:
  Recording* recording_;
};

}  // namespace limbeck

#endif  // LIMBECK_OPERATIONS_H_
