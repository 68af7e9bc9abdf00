#include "catalog/display.h"
#include "source/items.h"
#include "source/operation_source.h"

namespace limbeck {
namespace {

template <class Op>
Call on_table(std::string_view function, const Op& op, std::string_view name) {
  Call call("op." + std::string(function));
  call.text(name).text(op.table.name);
  return call;
}

std::vector<Doc> dotted_names(const List<ObjectName>& names) {
  std::vector<Doc> docs;
  for (const ObjectName& name : names) docs.push_back(literal(dotted(name)));
  return docs;
}

bool has_no_value_for_old_rows(const Column::Facets& column) {
  if (column.not_null != Choice::kYes || column.server_default.given() || column.identity != nullptr) return false;
  if (column.computed.data() != nullptr || column.autoincrement == Choice::kYes || column.type.serial) return false;
  return column.type.kind != TypeKind::kDomain && column.type.kind != TypeKind::kSqlType;  // may have a default
}

}  // namespace

Call source_of(const CreateTable& op) {
  Call call("op.create_table");
  call.text(op.table.name).arg(items_source(op));
  set_table_options(call, op);
  return call;
}

Call source_of(const DropTable& op) {
  Call call("op.drop_table");
  call.text(op.table.name).optional("schema", op.table.schema);
  call.flag(op.if_exists, "if_exists").flag(op.cascade, "cascade");
  return call.note("drops " + display(op.table) + ": its rows are lost");
}

Call source_of(const RenameTable& op) {
  return Call("op.rename_table").text(op.table.name).text(op.new_name).optional("schema", op.table.schema);
}

Call source_of(const AlterTable& op) {
  Call call("op.alter_table");
  call.text(op.table.name).optional("schema", op.table.schema);
  call.parameters("with", op.parameters).names("reset", op.reset_parameters);
  call.flag(op.unlogged == Choice::kYes, "unlogged").flag(op.unlogged == Choice::kNo, "logged");
  call.optional("tablespace", op.tablespace).optional("using_method", op.access_method);
  call.optional("of_type", op.of_type).flag(op.of_type.data() != nullptr && op.of_type.empty(), "not_of_type");
  call.optional("cluster_on", op.cluster_on);
  call.flag(op.cluster_on.data() != nullptr && op.cluster_on.empty(), "without_cluster");
  if (op.replica_identity.data() != nullptr)
    call.set_text("replica_identity", op.replica_identity.empty() ? "DEFAULT" : op.replica_identity);
  if (!op.attach_to.name.empty()) call.set("attach_to", {literal(dotted(op.attach_to)), literal(op.partition_bound)});
  if (!op.detach_from.name.empty()) call.set_text("detach_from", dotted(op.detach_from));
  if (!op.inherit.empty()) call.set("inherit", {braces(dotted_names(op.inherit))});
  if (!op.no_inherit.empty()) call.set("no_inherit", {braces(dotted_names(op.no_inherit))});
  return call;
}

Call source_of(const SetTableComment& op) {
  const bool is_drop = op.comment.data() == nullptr;
  Call call(is_drop ? "op.drop_table_comment" : "op.create_table_comment");
  call.text(op.table.name);
  if (!is_drop) call.text(op.comment);
  return call.optional("schema", op.table.schema);
}

Call source_of(const AddColumn& op) {
  Call call("op.add_column");
  call.text(op.table.name).arg(column_source(op.column)).optional("schema", op.table.schema);
  call.flag(op.if_not_exists, "if_not_exists");
  if (has_no_value_for_old_rows(op.column.facets))
    call.note("fails where " + display(op.table) + " has rows: they have no value for " +
              std::string(op.column.facets.name));
  return call;
}

Call source_of(const DropColumn& op) {
  Call call("op.drop_column");
  call.text(op.table.name).text(op.column).optional("schema", op.table.schema);
  call.flag(op.if_exists, "if_exists").flag(op.cascade, "cascade");
  return call.note("drops " + display(op.table) + "." + std::string(op.column) + ": its values are lost");
}

Call source_of(const RenameColumn& op) {
  Call call("op.rename_column");
  call.text(op.table.name).text(op.column).text(op.new_name).optional("schema", op.table.schema);
  return call;
}

Call source_of(const AlterColumn& op) {
  Call call("op.alter_column");
  call.text(op.table.name).text(op.column).optional("schema", op.table.schema);
  if (op.type != nullptr) call.set("type", {type_source(*op.type)});
  call.given("using_expression", op.using_expression);
  call.flag(op.not_null == Choice::kYes, "not_null").flag(op.not_null == Choice::kNo, "nullable");
  if (op.server_default.given()) call.set("server_default", {value_source(op.server_default)});
  call.flag(op.drop_server_default, "drop_server_default").identity(op.identity);
  call.flag(op.drop_identity, "drop_identity").given("comment", op.comment).flag(op.drop_comment, "drop_comment");
  call.flag(op.autoincrement == Choice::kYes, "autoincrement");
  if (op.autoincrement == Choice::kNo) call.set("autoincrement", {"false"});
  call.option("statistics", op.statistics).optional("storage", op.storage).given("compression", op.compression);
  if (op.not_null == Choice::kYes)
    call.note("fails where " + display(op.table) + " has rows without " + std::string(op.column));
  return call.given("collate", op.collation).optional("rename", op.new_name);
}

Call source_of(const CreateIndex& op) {
  Call call = on_table("create_index", op, op.index.index_name);
  call.arg(index_columns_source(op.index.columns)).optional("schema", op.table.schema);
  set_index_options(call, op.index);
  return call.flag(op.concurrently, "concurrently").flag(op.if_not_exists, "if_not_exists");
}

Call source_of(const DropIndex& op) {
  Call call("op.drop_index");
  call.text(op.index.name).optional("schema", op.index.schema).optional("on", op.table);
  return call.flag(op.concurrently, "concurrently").flag(op.if_exists, "if_exists");
}

Call source_of(const RenameIndex& op) {
  return Call("op.rename_index").text(op.index.name).text(op.new_name).optional("schema", op.index.schema);
}

Call source_of(const CreatePrimaryKey& op) {
  const PrimaryKey& key = op.constraint;
  Call call = on_table("create_primary_key", op, key.constraint_name);
  call.arg(names_source(key.columns)).optional("schema", op.table.schema);
  call.deferral(key.is_deferrable, key.is_initially_deferred).names("include", key.included);
  return call.optional("using_index", op.using_index);
}

Call source_of(const CreateUniqueConstraint& op) {
  const Unique& unique = op.constraint;
  Call call = on_table("create_unique_constraint", op, unique.constraint_name);
  call.arg(names_source(unique.columns)).optional("schema", op.table.schema);
  call.deferral(unique.is_deferrable, unique.is_initially_deferred);
  call.flag(unique.nulls_are_equal, "nulls_not_distinct").names("include", unique.included);
  return call.optional("using_index", op.using_index);
}

Call source_of(const CreateForeignKey& op) {
  const ForeignKey& key = op.constraint;
  Call call = on_table("create_foreign_key", op, key.constraint_name);
  call.text(key.referent.name).arg(names_source(key.columns)).arg(names_source(key.referent_columns));
  call.optional("schema", op.table.schema).optional("referent_schema", key.referent.schema);
  return call.reference(key.options).flag(key.is_not_valid, "not_valid");
}

Call source_of(const CreateCheckConstraint& op) {
  const Check& check = op.constraint;
  Call call = on_table("create_check_constraint", op, check.constraint_name);
  call.text(check.expression).optional("schema", op.table.schema);
  return call.flag(check.is_not_valid, "not_valid").flag(check.is_no_inherit, "no_inherit");
}

Call source_of(const CreateExcludeConstraint& op) {
  const Exclude& exclude = op.constraint;
  Call call = on_table("create_exclude_constraint", op, exclude.constraint_name);
  call.arg(exclude_elements_source(exclude.elements)).optional("schema", op.table.schema);
  call.optional("using_method", exclude.method).given("where", exclude.predicate);
  return call.deferral(exclude.is_deferrable, exclude.is_initially_deferred);
}

Call source_of(const DropConstraint& op) {
  Call call = on_table("drop_constraint", op, op.name);
  return call.optional("schema", op.table.schema).flag(op.if_exists, "if_exists").flag(op.cascade, "cascade");
}

Call source_of(const RenameConstraint& op) {
  Call call("op.rename_constraint");
  return call.text(op.table.name).text(op.name).text(op.new_name).optional("schema", op.table.schema);
}

Call source_of(const ValidateConstraint& op) {
  return on_table("validate_constraint", op, op.name).optional("schema", op.table.schema);
}

}  // namespace limbeck
