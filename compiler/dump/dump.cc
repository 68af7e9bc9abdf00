#include "dump/dump.h"

#include <variant>

#include "dump/dump_writer.h"
#include "dump/object_dump.h"

namespace limbeck {
namespace {

void write(DumpWriter& out, const Column& column) {
  const Column::Facets& facets = column.facets;
  out.name(facets.name).type(facets.type);
  out.choice(facets.not_null, "not_null", "nullable");
  out.flag(facets.primary_key, "primary_key").flag(facets.unique, "unique").flag(facets.index, "index");
  out.choice(facets.autoincrement, "autoincrement", "no_autoincrement");
  if (facets.server_default.given()) out.word("server_default").value(facets.server_default);
  if (facets.identity != nullptr) out.word("identity").identity(*facets.identity);
  out.optional_text("computed", facets.computed).flag(!facets.computed_persisted, "not_persisted");
  if (!facets.references.empty()) out.word("references").name(parse_object_name(facets.references));
  out.reference_options(facets.reference);
  out.optional_name("constraint_name", facets.constraint_name);
  out.optional_text("comment", facets.comment);
  out.optional_name("collate", facets.collation).option("statistics", facets.statistics);
  out.optional_name("storage", facets.storage).optional_name("compression", facets.compression);
  out.optional_name("sequence", facets.sequence);
}

DumpWriter& included(DumpWriter& out, const List<std::string_view>& columns) {
  return columns.empty() ? out : out.word("include").names(columns);
}

void write(DumpWriter& out, const PrimaryKey& key) {
  out.names(key.columns).flag(key.is_deferrable, "deferrable").flag(key.is_initially_deferred, "initially_deferred");
  included(out, key.included).optional_name("name", key.constraint_name);
}

void write(DumpWriter& out, const Unique& unique) {
  out.names(unique.columns)
      .flag(unique.is_deferrable, "deferrable")
      .flag(unique.is_initially_deferred, "initially_deferred")
      .flag(unique.nulls_are_equal, "nulls_not_distinct");
  included(out, unique.included).optional_name("name", unique.constraint_name);
}

void write(DumpWriter& out, const Check& check) {
  out.text(check.expression).flag(check.is_not_valid, "not_valid").flag(check.is_no_inherit, "no_inherit");
  out.optional_name("name", check.constraint_name);
}

void write(DumpWriter& out, const ForeignKey& key) {
  out.names(key.columns).word("references").name(key.referent).names(key.referent_columns);
  out.reference_options(key.options).flag(key.is_not_valid, "not_valid");
  out.optional_name("name", key.constraint_name);
}

void write(DumpWriter& out, const Exclude& exclude) {
  out.open_list();
  for (const ExcludeElement& element : exclude.elements) {
    out.next_element();
    out.index_column(element.element).word("with").text(element.with);
  }
  out.close_list();
  out.optional_name("using", exclude.method).optional_text("where", exclude.predicate);
  out.flag(exclude.is_deferrable, "deferrable").flag(exclude.is_initially_deferred, "initially_deferred");
  out.optional_name("name", exclude.constraint_name);
}

void write(DumpWriter& out, const Index& index) {
  out.open_list();
  for (const IndexColumn& column : index.columns) {
    out.next_element();
    out.index_column(column);
  }
  out.close_list();
  out.flag(index.is_unique, "unique").optional_name("using", index.method).optional_text("where", index.predicate);
  included(out, index.included).flag(index.nulls_are_equal, "nulls_not_distinct").parameters("with", index.parameters);
  out.optional_name("tablespace", index.tablespace_name);
}

template <class Part>
void write_items(DumpWriter& out, std::string_view word, const List<Part>& parts) {
  for (const Part& part : parts) {
    out.item(word);
    write(out, part);
    out.end();
  }
}

void write_rows(DumpWriter& out, const List<List<Value>>& rows) {
  for (const List<Value>& row : rows) {
    out.item("row").open_list();
    for (const Value& value : row) {
      out.next_element();
      out.value(value);
    }
    out.close_list();
    out.end();
  }
}

void write(DumpWriter& out, const TableOptions& options) {
  out.flag(options.unlogged, "unlogged").flag(options.temporary, "temporary");
  out.optional_text("partition_by", options.partition_by);
  if (!options.partition_of.name.empty())
    out.word("partition_of").name(options.partition_of).text(options.partition_bound);
  for (const ObjectName& parent : options.inherits) out.word("inherits").name(parent);
  out.optional_name("tablespace", options.tablespace).optional_name("using", options.access_method);
  out.optional_text("of_type", options.of_type).optional_name("cluster_on", options.cluster_on);
  out.optional_text("replica_identity", options.replica_identity).parameters("with", options.parameters);
  out.flag(options.strict, "strict").flag(options.without_rowid, "without_rowid");
}

void write(DumpWriter& out, const CreateTable& table) {
  out.line("create_table").name(table.table).optional_text("comment", table.comment);
  out.flag(table.if_not_exists, "if_not_exists");
  write(out, table.options);
  out.end();
  write_items(out, "column", table.columns);
  write_items(out, "primary_key", table.primary_keys);
  write_items(out, "unique", table.uniques);
  write_items(out, "check", table.checks);
  write_items(out, "foreign_key", table.foreign_keys);
  write_items(out, "exclude", table.excludes);
  for (const Index& index : table.indexes) {
    out.item("index").optional_name("name", index.index_name);
    write(out, index);
    out.end();
  }
}

void write(DumpWriter& out, const DropTable& op) {
  out.line("drop_table").name(op.table).flag(op.if_exists, "if_exists").flag(op.cascade, "cascade").end();
}

void write(DumpWriter& out, const RenameTable& op) { out.line("rename_table").name(op.table).name(op.new_name).end(); }

void write_parents(DumpWriter& out, std::string_view word, const List<ObjectName>& parents) {
  for (const ObjectName& parent : parents) out.word(word).name(parent);
}

void write(DumpWriter& out, const AlterTable& op) {
  out.line("alter_table").name(op.table).parameters("with", op.parameters);
  if (!op.reset_parameters.empty()) out.word("reset").names(op.reset_parameters);
  out.choice(op.unlogged, "unlogged", "logged").optional_text("tablespace", op.tablespace);
  out.optional_text("using", op.access_method).optional_text("of_type", op.of_type);
  out.optional_text("cluster_on", op.cluster_on).optional_text("replica_identity", op.replica_identity);
  if (!op.detach_from.name.empty()) out.word("detach_from").name(op.detach_from);
  if (!op.attach_to.name.empty()) out.word("attach_to").name(op.attach_to).text(op.partition_bound);
  write_parents(out, "no_inherit", op.no_inherit);
  write_parents(out, "inherit", op.inherit);
  out.end();
}

void write(DumpWriter& out, const AddColumn& op) {
  out.line("add_column").name(op.table);
  write(out, op.column);
  out.flag(op.if_not_exists, "if_not_exists").end();
}

void write(DumpWriter& out, const DropColumn& op) {
  out.line("drop_column")
      .column_of(op.table, op.column)
      .flag(op.if_exists, "if_exists")
      .flag(op.cascade, "cascade")
      .end();
}

void write(DumpWriter& out, const RenameColumn& op) {
  out.line("rename_column").column_of(op.table, op.column).name(op.new_name).end();
}

void write(DumpWriter& out, const AlterColumn& op) {
  out.line("alter_column").column_of(op.table, op.column);
  if (op.type != nullptr) out.word("type").type(*op.type);
  out.optional_text("using", op.using_expression).flag(op.cast, "cast");
  out.choice(op.not_null, "not_null", "nullable");
  if (op.server_default.given()) out.word("server_default").value(op.server_default);
  out.flag(op.drop_server_default, "drop_server_default");
  out.optional_text("comment", op.comment).flag(op.drop_comment, "drop_comment");
  out.optional_name("rename", op.new_name);
  if (op.identity != nullptr) out.word("identity").identity(*op.identity);
  out.flag(op.drop_identity, "drop_identity").choice(op.autoincrement, "autoincrement", "no_autoincrement");
  out.option("statistics", op.statistics);
  out.optional_text("storage", op.storage).optional_text("compression", op.compression);
  out.optional_text("collation", op.collation).optional_name("sequence", op.sequence).end();
}

void write(DumpWriter& out, const CreateIndex& op) {
  out.line("create_index").name(op.index.index_name).word("on").name(op.table);
  write(out, op.index);
  out.flag(op.concurrently, "concurrently").flag(op.if_not_exists, "if_not_exists").end();
}

void write(DumpWriter& out, const DropIndex& op) {
  out.line("drop_index").name(op.index).optional_name("on", op.table);
  out.flag(op.concurrently, "concurrently").flag(op.if_exists, "if_exists").end();
}

void write(DumpWriter& out, const RenameIndex& op) { out.line("rename_index").name(op.index).name(op.new_name).end(); }

void write(DumpWriter& out, const SetTableComment& op) {
  out.line(op.comment.data() == nullptr ? "drop_table_comment" : "create_table_comment").name(op.table);
  if (op.comment.data() != nullptr) out.text(op.comment);
  out.end();
}

template <class Constraint>
void write_constraint(DumpWriter& out, std::string_view word, const ObjectName& table, const Constraint& constraint) {
  out.line(word).word("on").name(table);
  write(out, constraint);
}

void write(DumpWriter& out, const CreatePrimaryKey& op) {
  write_constraint(out, "create_primary_key", op.table, op.constraint);
  out.optional_name("using_index", op.using_index).end();
}

void write(DumpWriter& out, const CreateUniqueConstraint& op) {
  write_constraint(out, "create_unique_constraint", op.table, op.constraint);
  out.optional_name("using_index", op.using_index).end();
}

void write(DumpWriter& out, const CreateForeignKey& op) {
  write_constraint(out, "create_foreign_key", op.table, op.constraint);
  out.end();
}

void write(DumpWriter& out, const CreateCheckConstraint& op) {
  write_constraint(out, "create_check_constraint", op.table, op.constraint);
  out.end();
}

void write(DumpWriter& out, const CreateExcludeConstraint& op) {
  write_constraint(out, "create_exclude_constraint", op.table, op.constraint);
  out.end();
}

void write(DumpWriter& out, const DropConstraint& op) {
  out.line("drop_constraint").name(op.name).word("on").name(op.table);
  out.flag(op.if_exists, "if_exists").flag(op.cascade, "cascade").end();
}

void write(DumpWriter& out, const RenameConstraint& op) {
  out.line("rename_constraint").name(op.name).word("on").name(op.table).name(op.new_name).end();
}

void write(DumpWriter& out, const ValidateConstraint& op) {
  out.line("validate_constraint").name(op.name).word("on").name(op.table).end();
}

void write(DumpWriter& out, const Execute& op) {
  out.line("execute").dialect_text(op.sql);
  if (op.reverse.given()) out.word("reverse").dialect_text(op.reverse);
  out.end();
}

void write(DumpWriter& out, const BulkInsert& op) {
  out.line("bulk_insert").name(op.table).names(op.columns).end();
  write_rows(out, op.rows);
}

void write(DumpWriter& out, const DeleteRows& op) {
  out.line("delete_rows").name(op.table).names(op.key).end();
  write_rows(out, op.rows);
}

void write(DumpWriter& out, const RunStep& op) {
  out.line("run").name(op.name).optional_text("reverse", op.reverse).end();
}

void write(DumpWriter& out, const Allow& op) { out.line("allow").name(op.code).text(op.why).end(); }

}  // namespace

// What an operation is besides itself stands in front of it.
std::string dump(const std::vector<Operation>& operations) {
  std::string text;
  DumpWriter out(text);
  for (const Operation& operation : operations) {
    if (operation.autocommit) text += "autocommit ";
    if (operation.declared) text += "effect ";
    std::visit([&](const auto& body) { write(out, body); }, operation.body);
  }
  return text;
}

}  // namespace limbeck
