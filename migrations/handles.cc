// The options of operations: each writes into the struct that its handle refers to.
#include "limbeck/operations.h"
#include "limbeck/recording.h"

namespace limbeck {

template <class Op>
Op& Handle<Op>::operation() const {
  return std::get<Op>(recording_->operations[index_].body);
}

template <class Op>
TableHandle<Op> TableHandle<Op>::schema(std::string_view name) const {
  this->operation().table.schema = copy_text(name);
  return *this;
}

template class TableHandle<DropTable>;
template class TableHandle<RenameTable>;
template class TableHandle<AddColumn>;
template class TableHandle<DropColumn>;
template class TableHandle<RenameColumn>;
template class TableHandle<CreatePrimaryKey>;
template class TableHandle<CreateCheckConstraint>;
template class TableHandle<DropConstraint>;
template class TableHandle<BulkInsert>;

CreateTableHandle CreateTableHandle::schema(std::string_view name) const {
  operation().table.schema = copy_text(name);
  return *this;
}

CreateTableHandle CreateTableHandle::comment(std::string_view text) const {
  operation().comment = copy_text(text);
  return *this;
}

AlterColumnHandle AlterColumnHandle::schema(std::string_view name) const {
  operation().table.schema = copy_text(name);
  return *this;
}

AlterColumnHandle AlterColumnHandle::type(const Type& type) const {
  operation().type = copy_value(type);
  return *this;
}

AlterColumnHandle AlterColumnHandle::using_expression(std::string_view sql) const {
  operation().using_expression = copy_text(sql);
  return *this;
}

AlterColumnHandle AlterColumnHandle::not_null() const {
  operation().not_null = Choice::kYes;
  return *this;
}

AlterColumnHandle AlterColumnHandle::nullable() const {
  operation().not_null = Choice::kNo;
  return *this;
}

AlterColumnHandle AlterColumnHandle::server_default(Value value) const {
  operation().server_default = value;
  return *this;
}

AlterColumnHandle AlterColumnHandle::drop_server_default() const {
  operation().drop_server_default = true;
  return *this;
}

AlterColumnHandle AlterColumnHandle::comment(std::string_view text) const {
  operation().comment = copy_text(text);
  return *this;
}

AlterColumnHandle AlterColumnHandle::drop_comment() const {
  operation().drop_comment = true;
  return *this;
}

AlterColumnHandle AlterColumnHandle::rename(std::string_view new_name) const {
  operation().new_name = copy_text(new_name);
  return *this;
}

CreateIndexHandle CreateIndexHandle::schema(std::string_view name) const {
  operation().table.schema = copy_text(name);
  return *this;
}

CreateIndexHandle CreateIndexHandle::unique() const {
  operation().index.unique();
  return *this;
}

CreateIndexHandle CreateIndexHandle::where(std::string_view predicate) const {
  operation().index.where(predicate);
  return *this;
}

CreateIndexHandle CreateIndexHandle::using_method(std::string_view method) const {
  operation().index.using_method(method);
  return *this;
}

CreateIndexHandle CreateIndexHandle::include(List<std::string_view> columns) const {
  operation().index.include(columns);
  return *this;
}

DropIndexHandle DropIndexHandle::schema(std::string_view name) const {
  operation().index.schema = copy_text(name);
  return *this;
}

DropIndexHandle DropIndexHandle::on(std::string_view table) const {
  operation().table = copy_text(table);
  return *this;
}

CreateUniqueHandle CreateUniqueHandle::schema(std::string_view name) const {
  operation().table.schema = copy_text(name);
  return *this;
}

CreateUniqueHandle CreateUniqueHandle::deferrable() const {
  operation().constraint.deferrable();
  return *this;
}

CreateUniqueHandle CreateUniqueHandle::initially_deferred() const {
  operation().constraint.initially_deferred();
  return *this;
}

CreateForeignKeyHandle CreateForeignKeyHandle::schema(std::string_view name) const {
  operation().table.schema = copy_text(name);
  return *this;
}

CreateForeignKeyHandle CreateForeignKeyHandle::referent_schema(std::string_view name) const {
  operation().constraint.referent.schema = copy_text(name);
  return *this;
}

CreateForeignKeyHandle CreateForeignKeyHandle::on_delete(ReferentialAction action) const {
  operation().constraint.on_delete(action);
  return *this;
}

CreateForeignKeyHandle CreateForeignKeyHandle::on_update(ReferentialAction action) const {
  operation().constraint.on_update(action);
  return *this;
}

CreateForeignKeyHandle CreateForeignKeyHandle::deferrable() const {
  operation().constraint.deferrable();
  return *this;
}

CreateForeignKeyHandle CreateForeignKeyHandle::initially_deferred() const {
  operation().constraint.initially_deferred();
  return *this;
}

CreateForeignKeyHandle CreateForeignKeyHandle::match_full() const {
  operation().constraint.match_full();
  return *this;
}

CreateExcludeHandle CreateExcludeHandle::schema(std::string_view name) const {
  operation().table.schema = copy_text(name);
  return *this;
}

CreateExcludeHandle CreateExcludeHandle::using_method(std::string_view method) const {
  operation().constraint.using_method(method);
  return *this;
}

CreateExcludeHandle CreateExcludeHandle::where(std::string_view predicate) const {
  operation().constraint.where(predicate);
  return *this;
}

CreateExcludeHandle CreateExcludeHandle::deferrable() const {
  operation().constraint.deferrable();
  return *this;
}

ExecuteHandle ExecuteHandle::reverse(std::string_view sql) const {
  operation().reverse = DialectText::same(sql);
  return *this;
}

ExecuteHandle ExecuteHandle::reverse(const PerDialect& sql) const {
  operation().reverse = DialectText::copy(sql);
  return *this;
}

}  // namespace limbeck
