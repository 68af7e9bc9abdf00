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

  AddColumnHandle add_column(const Column& column, At at = At::here());
  DropColumnHandle drop_column(std::string_view column, At at = At::here());
  TableHandle<RenameColumn> rename_column(std::string_view column, std::string_view new_name, At at = At::here());
  AlterColumnHandle alter_column(std::string_view column, At at = At::here());
  CreateIndexHandle create_index(std::string_view name, List<IndexColumn> columns, At at = At::here());
  DropIndexHandle drop_index(std::string_view name, At at = At::here());
  CreatePrimaryKeyHandle create_primary_key(std::string_view name, Columns columns, At at = At::here());
  CreateUniqueHandle create_unique_constraint(std::string_view name, Columns columns, At at = At::here());
  CreateForeignKeyHandle create_foreign_key(std::string_view name, std::string_view referent, Columns local,
                                            Columns remote, At at = At::here());
  CreateCheckHandle create_check_constraint(std::string_view name, std::string_view sql, At at = At::here());
  CreateExcludeHandle create_exclude_constraint(std::string_view name, List<ExcludeElement> elements,
                                                At at = At::here());
  DropConstraintHandle drop_constraint(std::string_view name, At at = At::here());
  TableHandle<RenameConstraint> rename_constraint(std::string_view name, std::string_view new_name, At at = At::here());
  TableHandle<SetTableComment> create_table_comment(std::string_view text, At at = At::here());
  TableHandle<SetTableComment> drop_table_comment(At at = At::here());

 private:
  template <class HandleType>
  HandleType placed(HandleType handle) const;

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
