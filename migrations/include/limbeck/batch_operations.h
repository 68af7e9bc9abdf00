// Operations on one table, as op.batch_alter_table() hands them out: those of Operations, without the table's name.
#ifndef LIMBECK_BATCH_OPERATIONS_H_
#define LIMBECK_BATCH_OPERATIONS_H_

#include <string_view>

#include "limbeck/operations.h"

namespace limbeck {

class BatchOperations {
 public:
  using At = SourcePosition;
  using Columns = List<std::string_view>;

  BatchOperations(Operations& op, std::string_view table, const BatchOptions& options)
      : op_(op), table_(table), schema_(options.schema) {}

  AddColumnHandle add_column(const Column& column, At at = At::here()) {
    return placed(op_.add_column(table_, column, at));
  }
  DropColumnHandle drop_column(std::string_view column, At at = At::here()) {
    return placed(op_.drop_column(table_, column, at));
  }
  TableHandle<RenameColumn> rename_column(std::string_view column, std::string_view new_name, At at = At::here()) {
    return placed(op_.rename_column(table_, column, new_name, at));
  }
  AlterColumnHandle alter_column(std::string_view column, At at = At::here()) {
    return placed(op_.alter_column(table_, column, at));
  }
  CreateIndexHandle create_index(std::string_view name, List<IndexColumn> columns, At at = At::here()) {
    return placed(op_.create_index(name, table_, columns, at));
  }
  DropIndexHandle drop_index(std::string_view name, At at = At::here()) {
    return placed(op_.drop_index(name, at).on(table_));
  }
  CreatePrimaryKeyHandle create_primary_key(std::string_view name, Columns columns, At at = At::here()) {
    return placed(op_.create_primary_key(name, table_, columns, at));
  }
  CreateUniqueHandle create_unique_constraint(std::string_view name, Columns columns, At at = At::here()) {
    return placed(op_.create_unique_constraint(name, table_, columns, at));
  }
  CreateForeignKeyHandle create_foreign_key(std::string_view name, std::string_view referent, Columns local,
                                            Columns remote, At at = At::here()) {
    return placed(op_.create_foreign_key(name, table_, referent, local, remote, at));
  }
  CreateCheckHandle create_check_constraint(std::string_view name, std::string_view sql, At at = At::here()) {
    return placed(op_.create_check_constraint(name, table_, sql, at));
  }
  CreateExcludeHandle create_exclude_constraint(std::string_view name, List<ExcludeElement> elements,
                                                At at = At::here()) {
    return placed(op_.create_exclude_constraint(name, table_, elements, at));
  }
  DropConstraintHandle drop_constraint(std::string_view name, At at = At::here()) {
    return placed(op_.drop_constraint(name, table_, at));
  }
  TableHandle<RenameConstraint> rename_constraint(std::string_view name, std::string_view new_name,
                                                  At at = At::here()) {
    return placed(op_.rename_constraint(table_, name, new_name, at));
  }
  TableHandle<SetTableComment> create_table_comment(std::string_view text, At at = At::here()) {
    return placed(op_.create_table_comment(table_, text, at));
  }
  TableHandle<SetTableComment> drop_table_comment(At at = At::here()) {
    return placed(op_.drop_table_comment(table_, at));
  }

 private:
  template <class HandleType>
  HandleType placed(HandleType handle) const {
    return schema_.empty() ? handle : handle.schema(schema_);
  }

  Operations& op_;
  std::string_view table_;
  std::string_view schema_;
};

template <class Author>
void Operations::batch_alter_table(std::string_view table, Author author, BatchOptions options) {
  BatchOperations batch(*this, table, options);
  author(batch);
}

}  // namespace limbeck

#endif  // LIMBECK_BATCH_OPERATIONS_H_
