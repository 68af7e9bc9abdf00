// One function for each operation: fill in the struct, append it, hand out its index.
#include "limbeck/operations.h"

#include "append.h"

namespace limbeck {
namespace {

ObjectName named(std::string_view name) { return {.schema = {}, .name = copy_text(name)}; }

// Items of one kind, in the order written.
template <class T>
List<T> select(const List<TableItem>& items, TableItem::Kind kind, T TableItem::*member) {
  std::vector<T> selected;
  for (const TableItem& item : items)
    if (item.kind == kind) selected.push_back(item.*member);
  return List<T>(selected);
}

}  // namespace

CreateTableHandle Operations::create_table(std::string_view name, List<TableItem> items, At at) {
  using Kind = TableItem::Kind;
  const CreateTable table{.table = named(name),
                          .columns = select(items, Kind::kColumn, &TableItem::column),
                          .primary_keys = select(items, Kind::kPrimaryKey, &TableItem::primary_key),
                          .uniques = select(items, Kind::kUnique, &TableItem::unique),
                          .checks = select(items, Kind::kCheck, &TableItem::check),
                          .foreign_keys = select(items, Kind::kForeignKey, &TableItem::foreign_key),
                          .excludes = select(items, Kind::kExclude, &TableItem::exclude),
                          .indexes = select(items, Kind::kIndex, &TableItem::index)};
  return append<CreateTableHandle>(*recording_, table, at);
}

DropTableHandle Operations::drop_table(std::string_view name, At at) {
  return append<DropTableHandle>(*recording_, DropTable{named(name)}, at);
}

TableHandle<RenameTable> Operations::rename_table(std::string_view name, std::string_view new_name, At at) {
  return append<TableHandle<RenameTable>>(*recording_, RenameTable{named(name), copy_text(new_name)}, at);
}

AddColumnHandle Operations::add_column(std::string_view table, const Column& column, At at) {
  return append<AddColumnHandle>(*recording_, AddColumn{named(table), column}, at);
}

DropColumnHandle Operations::drop_column(std::string_view table, std::string_view column, At at) {
  return append<DropColumnHandle>(*recording_, DropColumn{named(table), copy_text(column)}, at);
}

TableHandle<RenameColumn> Operations::rename_column(std::string_view table, std::string_view column,
                                                    std::string_view new_name, At at) {
  return append<TableHandle<RenameColumn>>(*recording_,
                                           RenameColumn{named(table), copy_text(column), copy_text(new_name)}, at);
}

AlterColumnHandle Operations::alter_column(std::string_view table, std::string_view column, At at) {
  return append<AlterColumnHandle>(*recording_, AlterColumn{.table = named(table), .column = copy_text(column)}, at);
}

CreateIndexHandle Operations::create_index(std::string_view name, std::string_view table, List<IndexColumn> columns,
                                           At at) {
  return append<CreateIndexHandle>(
      *recording_, CreateIndex{named(table), {.index_name = copy_text(name), .columns = columns, .at = at}}, at);
}

DropIndexHandle Operations::drop_index(std::string_view name, At at) {
  return append<DropIndexHandle>(*recording_, DropIndex{named(name)}, at);
}

CreatePrimaryKeyHandle Operations::create_primary_key(std::string_view name, std::string_view table, Columns columns,
                                                      At at) {
  return append<CreatePrimaryKeyHandle>(
      *recording_, CreatePrimaryKey{named(table), {.constraint_name = copy_text(name), .columns = columns, .at = at}},
      at);
}

CreateUniqueHandle Operations::create_unique_constraint(std::string_view name, std::string_view table, Columns columns,
                                                        At at) {
  return append<CreateUniqueHandle>(
      *recording_,
      CreateUniqueConstraint{named(table), {.constraint_name = copy_text(name), .columns = columns, .at = at}}, at);
}

CreateForeignKeyHandle Operations::create_foreign_key(std::string_view name, std::string_view source,
                                                      std::string_view referent, Columns local, Columns remote, At at) {
  return append<CreateForeignKeyHandle>(*recording_,
                                        CreateForeignKey{named(source),
                                                         {.constraint_name = copy_text(name),
                                                          .columns = local,
                                                          .referent = named(referent),
                                                          .referent_columns = remote,
                                                          .at = at}},
                                        at);
}

CreateCheckHandle Operations::create_check_constraint(std::string_view name, std::string_view table,
                                                      std::string_view sql, At at) {
  return append<CreateCheckHandle>(
      *recording_,
      CreateCheckConstraint{named(table), {.constraint_name = copy_text(name), .expression = copy_text(sql), .at = at}},
      at);
}

CreateExcludeHandle Operations::create_exclude_constraint(std::string_view name, std::string_view table,
                                                          List<ExcludeElement> elements, At at) {
  return append<CreateExcludeHandle>(
      *recording_,
      CreateExcludeConstraint{named(table), {.constraint_name = copy_text(name), .elements = elements, .at = at}}, at);
}

DropConstraintHandle Operations::drop_constraint(std::string_view name, std::string_view table, At at) {
  return append<DropConstraintHandle>(*recording_, DropConstraint{named(table), copy_text(name)}, at);
}

AlterTableHandle Operations::alter_table(std::string_view name, At at) {
  return append<AlterTableHandle>(*recording_, AlterTable{.table = named(name)}, at);
}

TableHandle<SetTableComment> Operations::create_table_comment(std::string_view table, std::string_view text, At at) {
  return append<TableHandle<SetTableComment>>(*recording_, SetTableComment{named(table), copy_text(text)}, at);
}

TableHandle<SetTableComment> Operations::drop_table_comment(std::string_view table, At at) {
  return append<TableHandle<SetTableComment>>(*recording_, SetTableComment{named(table)}, at);
}

RenameIndexHandle Operations::rename_index(std::string_view name, std::string_view new_name, At at) {
  return append<RenameIndexHandle>(*recording_, RenameIndex{named(name), copy_text(new_name)}, at);
}

TableHandle<RenameConstraint> Operations::rename_constraint(std::string_view table, std::string_view name,
                                                            std::string_view new_name, At at) {
  return append<TableHandle<RenameConstraint>>(
      *recording_, RenameConstraint{named(table), copy_text(name), copy_text(new_name)}, at);
}

TableHandle<ValidateConstraint> Operations::validate_constraint(std::string_view name, std::string_view table, At at) {
  return append<TableHandle<ValidateConstraint>>(*recording_, ValidateConstraint{named(table), copy_text(name)}, at);
}

ExecuteHandle Operations::execute(std::string_view sql, At at) {
  return append<ExecuteHandle>(*recording_, Execute{DialectText::same(sql)}, at);
}

ExecuteHandle Operations::execute(const PerDialect& sql, At at) {
  return append<ExecuteHandle>(*recording_, Execute{DialectText::copy(sql)}, at);
}

TableHandle<BulkInsert> Operations::bulk_insert(std::string_view table, Columns columns, List<List<Value>> rows,
                                                At at) {
  return append<TableHandle<BulkInsert>>(*recording_, BulkInsert{named(table), columns, rows}, at);
}

}  // namespace limbeck
