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
  CreateTableHandle schema(std::string_view name) const { return op().table.schema = copy_text(name), *this; }
  CreateTableHandle comment(std::string_view text) const { return op().comment = copy_text(text), *this; }
  CreateTableHandle if_not_exists() const { return op().if_not_exists = true, *this; }
  CreateTableHandle unlogged() const { return op().options.unlogged = true, *this; }
  CreateTableHandle temporary() const { return op().options.temporary = true, *this; }
  // "RANGE (at)", "LIST (country)", "HASH (id)".
  CreateTableHandle partition_by(std::string_view text) const {
    return op().options.partition_by = copy_text(text), *this;
  }
  // "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')", "DEFAULT".
  CreateTableHandle partition_of(std::string_view parent, std::string_view bound) const {
    return op().options.partition_of = parse_object_name(parent), op().options.partition_bound = copy_text(bound),
           *this;
  }
  CreateTableHandle inherits(List<std::string_view> parents) const {
    return op().options.inherits = parse_object_names(parents), *this;
  }
  CreateTableHandle tablespace(std::string_view text) const { return op().options.tablespace = copy_text(text), *this; }
  CreateTableHandle with(List<Parameter> parameters) const { return op().options.parameters = parameters, *this; }
  CreateTableHandle strict() const { return op().options.strict = true, *this; }
  CreateTableHandle without_rowid() const { return op().options.without_rowid = true, *this; }
};

class DropTableHandle : public Handle<DropTable> {
 public:
  using Handle::Handle;
  DropTableHandle schema(std::string_view name) const { return op().table.schema = copy_text(name), *this; }
  DropTableHandle if_exists() const { return op().if_exists = true, *this; }
  // With foreign keys of other tables that refer to it, and views over it.
  DropTableHandle cascade() const { return op().cascade = true, *this; }
};

class AddColumnHandle : public Handle<AddColumn> {
 public:
  using Handle::Handle;
  AddColumnHandle schema(std::string_view name) const { return op().table.schema = copy_text(name), *this; }
  AddColumnHandle if_not_exists() const { return op().if_not_exists = true, *this; }
};

class DropColumnHandle : public Handle<DropColumn> {
 public:
  using Handle::Handle;
  DropColumnHandle schema(std::string_view name) const { return op().table.schema = copy_text(name), *this; }
  DropColumnHandle if_exists() const { return op().if_exists = true, *this; }
  DropColumnHandle cascade() const { return op().cascade = true, *this; }
};

class AlterColumnHandle : public Handle<AlterColumn> {
 public:
  using Handle::Handle;
  AlterColumnHandle schema(std::string_view name) const { return op().table.schema = copy_text(name), *this; }
  AlterColumnHandle type(const Type& type) const { return op().type = copy_value(type), *this; }
  // How old values become new ones, where the database knows no cast of its own: "price::integer". With .type only.
  AlterColumnHandle using_expression(std::string_view sql) const {
    return op().using_expression = copy_text(sql), *this;
  }
  AlterColumnHandle not_null() const { return op().not_null = Choice::kYes, *this; }
  AlterColumnHandle nullable() const { return op().not_null = Choice::kNo, *this; }
  AlterColumnHandle server_default(Value value) const { return op().server_default = value, *this; }
  AlterColumnHandle drop_server_default() const { return op().drop_server_default = true, *this; }
  // Also changes the options of a column that is one.
  AlterColumnHandle identity(const Identity& options = {}) const { return op().identity = copy_value(options), *this; }
  AlterColumnHandle drop_identity() const { return op().drop_identity = true, *this; }
  AlterColumnHandle comment(std::string_view text) const { return op().comment = copy_text(text), *this; }
  AlterColumnHandle drop_comment() const { return op().drop_comment = true, *this; }
  AlterColumnHandle rename(std::string_view new_name) const { return op().new_name = copy_text(new_name), *this; }
};

class CreateIndexHandle : public Handle<CreateIndex> {
 public:
  using Handle::Handle;
  CreateIndexHandle schema(std::string_view name) const { return op().table.schema = copy_text(name), *this; }
  CreateIndexHandle unique() const { return op().index.unique(), *this; }
  CreateIndexHandle where(std::string_view predicate) const { return op().index.where(predicate), *this; }
  CreateIndexHandle using_method(std::string_view method) const { return op().index.using_method(method), *this; }
  CreateIndexHandle include(List<std::string_view> columns) const { return op().index.include(columns), *this; }
  CreateIndexHandle nulls_not_distinct() const { return op().index.nulls_not_distinct(), *this; }
  CreateIndexHandle with(List<Parameter> parameters) const { return op().index.with(parameters), *this; }
  CreateIndexHandle tablespace(std::string_view name) const { return op().index.tablespace(name), *this; }
  // Writers go on meanwhile; it runs outside any transaction.
  CreateIndexHandle concurrently() const { return op().concurrently = true, *this; }
  CreateIndexHandle if_not_exists() const { return op().if_not_exists = true, *this; }
};

class DropIndexHandle : public Handle<DropIndex> {
 public:
  using Handle::Handle;
  DropIndexHandle schema(std::string_view name) const { return op().index.schema = copy_text(name), *this; }
  DropIndexHandle on(std::string_view table) const { return op().table = copy_text(table), *this; }
  DropIndexHandle concurrently() const { return op().concurrently = true, *this; }
  DropIndexHandle if_exists() const { return op().if_exists = true, *this; }
};

class RenameIndexHandle : public Handle<RenameIndex> {
 public:
  using Handle::Handle;
  RenameIndexHandle schema(std::string_view name) const { return op().index.schema = copy_text(name), *this; }
};

class CreatePrimaryKeyHandle : public Handle<CreatePrimaryKey> {
 public:
  using Handle::Handle;
  CreatePrimaryKeyHandle schema(std::string_view name) const { return op().table.schema = copy_text(name), *this; }
  CreatePrimaryKeyHandle deferrable() const { return op().constraint.deferrable(), *this; }
  CreatePrimaryKeyHandle initially_deferred() const { return op().constraint.initially_deferred(), *this; }
  CreatePrimaryKeyHandle include(List<std::string_view> columns) const {
    return op().constraint.include(columns), *this;
  }
  // A unique index that becomes the key, and takes its name; no columns are given then.
  CreatePrimaryKeyHandle using_index(std::string_view name) const { return op().using_index = copy_text(name), *this; }
};

class CreateUniqueHandle : public Handle<CreateUniqueConstraint> {
 public:
  using Handle::Handle;
  CreateUniqueHandle schema(std::string_view name) const { return op().table.schema = copy_text(name), *this; }
  CreateUniqueHandle deferrable() const { return op().constraint.deferrable(), *this; }
  CreateUniqueHandle initially_deferred() const { return op().constraint.initially_deferred(), *this; }
  CreateUniqueHandle nulls_not_distinct() const { return op().constraint.nulls_not_distinct(), *this; }
  CreateUniqueHandle include(List<std::string_view> columns) const { return op().constraint.include(columns), *this; }
  // A unique index that becomes the constraint, and takes its name; no columns are given then.
  CreateUniqueHandle using_index(std::string_view name) const { return op().using_index = copy_text(name), *this; }
};

class CreateForeignKeyHandle : public Handle<CreateForeignKey> {
 public:
  using Handle::Handle;
  CreateForeignKeyHandle schema(std::string_view name) const { return op().table.schema = copy_text(name), *this; }
  CreateForeignKeyHandle referent_schema(std::string_view name) const {
    return op().constraint.referent.schema = copy_text(name), *this;
  }
  CreateForeignKeyHandle on_delete(ReferentialAction action) const { return op().constraint.on_delete(action), *this; }
  CreateForeignKeyHandle on_update(ReferentialAction action) const { return op().constraint.on_update(action), *this; }
  CreateForeignKeyHandle deferrable() const { return op().constraint.deferrable(), *this; }
  CreateForeignKeyHandle initially_deferred() const { return op().constraint.initially_deferred(), *this; }
  CreateForeignKeyHandle match_full() const { return op().constraint.match_full(), *this; }
  // Only new rows are checked until validate_constraint().
  CreateForeignKeyHandle not_valid() const { return op().constraint.not_valid(), *this; }
};

class CreateCheckHandle : public Handle<CreateCheckConstraint> {
 public:
  using Handle::Handle;
  CreateCheckHandle schema(std::string_view name) const { return op().table.schema = copy_text(name), *this; }
  // Only new rows are checked until validate_constraint().
  CreateCheckHandle not_valid() const { return op().constraint.not_valid(), *this; }
  CreateCheckHandle no_inherit() const { return op().constraint.no_inherit(), *this; }
};

class CreateExcludeHandle : public Handle<CreateExcludeConstraint> {
 public:
  using Handle::Handle;
  CreateExcludeHandle schema(std::string_view name) const { return op().table.schema = copy_text(name), *this; }
  CreateExcludeHandle using_method(std::string_view method) const {
    return op().constraint.using_method(method), *this;
  }
  CreateExcludeHandle where(std::string_view predicate) const { return op().constraint.where(predicate), *this; }
  CreateExcludeHandle deferrable() const { return op().constraint.deferrable(), *this; }
  CreateExcludeHandle initially_deferred() const { return op().constraint.initially_deferred(), *this; }
};

class DropConstraintHandle : public Handle<DropConstraint> {
 public:
  using Handle::Handle;
  DropConstraintHandle schema(std::string_view name) const { return op().table.schema = copy_text(name), *this; }
  DropConstraintHandle if_exists() const { return op().if_exists = true, *this; }
  DropConstraintHandle cascade() const { return op().cascade = true, *this; }
};

}  // namespace limbeck

#endif  // LIMBECK_HANDLES_H_
