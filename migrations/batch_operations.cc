#include "limbeck/batch_operations.h"

namespace limbeck {

template <class HandleType>
HandleType BatchOperations::placed(HandleType handle) const {
  return schema_.empty() ? handle : handle.schema(schema_);
}

AddColumnHandle BatchOperations::add_column(const Column& column, At at) {
  return placed(op_.add_column(table_, column, at));
}

DropColumnHandle BatchOperations::drop_column(std::string_view column, At at) {
  return placed(op_.drop_column(table_, column, at));
}

TableHandle<RenameColumn> BatchOperations::rename_column(std::string_view column, std::string_view new_name, At at) {
  return placed(op_.rename_column(table_, column, new_name, at));
}

AlterColumnHandle BatchOperations::alter_column(std::string_view column, At at) {
  return placed(op_.alter_column(table_, column, at));
}

CreateIndexHandle BatchOperations::create_index(std::string_view name, List<IndexColumn> columns, At at) {
  return placed(op_.create_index(name, table_, columns, at));
}

DropIndexHandle BatchOperations::drop_index(std::string_view name, At at) {
  return placed(op_.drop_index(name, at).on(table_));
}

CreatePrimaryKeyHandle BatchOperations::create_primary_key(std::string_view name, Columns columns, At at) {
  return placed(op_.create_primary_key(name, table_, columns, at));
}

CreateUniqueHandle BatchOperations::create_unique_constraint(std::string_view name, Columns columns, At at) {
  return placed(op_.create_unique_constraint(name, table_, columns, at));
}

CreateForeignKeyHandle BatchOperations::create_foreign_key(std::string_view name, std::string_view referent,
                                                           Columns local, Columns remote, At at) {
  return placed(op_.create_foreign_key(name, table_, referent, local, remote, at));
}

CreateCheckHandle BatchOperations::create_check_constraint(std::string_view name, std::string_view sql, At at) {
  return placed(op_.create_check_constraint(name, table_, sql, at));
}

CreateExcludeHandle BatchOperations::create_exclude_constraint(std::string_view name, List<ExcludeElement> elements,
                                                               At at) {
  return placed(op_.create_exclude_constraint(name, table_, elements, at));
}

DropConstraintHandle BatchOperations::drop_constraint(std::string_view name, At at) {
  return placed(op_.drop_constraint(name, table_, at));
}

TableHandle<RenameConstraint> BatchOperations::rename_constraint(std::string_view name, std::string_view new_name,
                                                                 At at) {
  return placed(op_.rename_constraint(table_, name, new_name, at));
}

TableHandle<SetTableComment> BatchOperations::create_table_comment(std::string_view text, At at) {
  return placed(op_.create_table_comment(table_, text, at));
}

TableHandle<SetTableComment> BatchOperations::drop_table_comment(At at) {
  return placed(op_.drop_table_comment(table_, at));
}

}  // namespace limbeck
