// The parts of this dialect, file by file. An operation left out of the overloads of render() does not compile.
#ifndef LIMBECK_COMPILER_DIALECT_POSTGRESQL_RENDER_H_
#define LIMBECK_COMPILER_DIALECT_POSTGRESQL_RENDER_H_

#include <string>
#include <string_view>

#include "dialect/pass.h"
#include "dialect/sql_writer.h"

namespace limbeck::postgresql {

// keywords.cc
const SqlStyle& style();
SqlWriter sql(std::string_view words);
std::string literal(std::string_view text);
std::string qualified(const ObjectName& name);

// types.cc
std::string type_name(const Type& type, SourcePosition at, Pass& pass);
// Types of these enums are created before the statements of the operation and dropped after them.
void create_enum_types(Pass& pass);
void drop_enum_types(Pass& pass);
// How old values become new ones where the author gave no expression and the server must be told: "state::text::mood",
// or empty.
std::string conversion(const AlterColumn& op, const Column& from, const Column& to, Pass& pass);

// tables.cc
void render(const CreateTable& op, Pass& pass);
void render(const DropTable& op, Pass& pass);
void render(const RenameTable& op, Pass& pass);

// columns.cc
std::string column_definition(const Column& column, Pass& pass);
void comment_on_column(const ObjectName& table, std::string_view column, std::string_view comment, Pass& pass);
void render(const AddColumn& op, Pass& pass);
void render(const DropColumn& op, Pass& pass);
void render(const RenameColumn& op, Pass& pass);
void render(const AlterColumn& op, Pass& pass);

// constraints.cc
std::string constraint_definition(const PrimaryKey& key);
std::string constraint_definition(const Unique& unique);
std::string constraint_definition(const Check& check);
std::string constraint_definition(const ForeignKey& key);
std::string constraint_definition(const Exclude& exclude);
void add_constraint(const ObjectName& table, std::string_view definition, std::string_view what, Pass& pass);
void render(const CreatePrimaryKey& op, Pass& pass);
void render(const CreateUniqueConstraint& op, Pass& pass);
void render(const CreateForeignKey& op, Pass& pass);
void render(const CreateCheckConstraint& op, Pass& pass);
void render(const CreateExcludeConstraint& op, Pass& pass);
void render(const DropConstraint& op, Pass& pass);
// What is deferred is checked at the end of the script, so that a violation names its revision.
void check_deferred_constraints(Pass& pass);

// indexes.cc
std::string index_column(const IndexColumn& column);
void create_index(const ObjectName& table, const Index& index, Pass& pass);
void render(const CreateIndex& op, Pass& pass);
void render(const DropIndex& op, Pass& pass);

// values.cc
// A server default, or a cell of a row when `type` is the type of its column.
std::string value_text(const Value& value, const Type& type);
void render(const BulkInsert& op, Pass& pass);
void render(const DeleteRows& op, Pass& pass);

// objects.cc
void render(const SetTableComment& op, Pass& pass);
void render(const RenameIndex& op, Pass& pass);
void render(const RenameConstraint& op, Pass& pass);
void render(const ValidateConstraint& op, Pass& pass);
void render(const CreateEnum& op, Pass& pass);
void render(const DropEnum& op, Pass& pass);
void render(const AddEnumValue& op, Pass& pass);
void render(const RenameEnumValue& op, Pass& pass);
void render(const CreateSchema& op, Pass& pass);
void render(const DropSchema& op, Pass& pass);
void render(const CreateExtension& op, Pass& pass);
void render(const DropExtension& op, Pass& pass);
void render(const CreateSequence& op, Pass& pass);
void render(const AlterSequence& op, Pass& pass);
void render(const DropSequence& op, Pass& pass);
void render(const CreateDomain& op, Pass& pass);
void render(const DropDomain& op, Pass& pass);
void render(const CreateView& op, Pass& pass);
void render(const DropView& op, Pass& pass);
void render(const RefreshMaterializedView& op, Pass& pass);
void render(const CreateFunction& op, Pass& pass);
void render(const DropFunction& op, Pass& pass);
void render(const CreateTrigger& op, Pass& pass);
void render(const DropTrigger& op, Pass& pass);
void render(const CreatePolicy& op, Pass& pass);
void render(const DropPolicy& op, Pass& pass);
void render(const SetRowSecurity& op, Pass& pass);
void render(const Grant& op, Pass& pass);
void render(const Revoke& op, Pass& pass);
void render(const RunStep& op, Pass& pass);
void render(const Allow& op, Pass& pass);

// execute.cc
void render(const Execute& op, Pass& pass);

// relations.cc
std::uint32_t relation_count(const Pass& pass, std::size_t statements);

}  // namespace limbeck::postgresql

#endif  // LIMBECK_COMPILER_DIALECT_POSTGRESQL_RENDER_H_
