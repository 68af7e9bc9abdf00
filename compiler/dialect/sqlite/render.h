// The parts of this dialect, file by file. An operation left out of the overloads of render() or way_of() does not
// compile.
#ifndef LIMBECK_COMPILER_DIALECT_SQLITE_RENDER_H_
#define LIMBECK_COMPILER_DIALECT_SQLITE_RENDER_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialect/pass.h"
#include "dialect/sql_tokens.h"
#include "dialect/sql_writer.h"

namespace limbeck::sqlite {

struct ColumnRename;

// keywords.cc
const SqlStyle& style();
SqlWriter sql(std::string_view words);
std::string literal(std::string_view text);
std::string quoted(std::string_view name);

// types.cc
std::string type_name(const Type& type, SourcePosition at, Pass& pass);
// As it stands in CREATE TABLE.
std::string column_type(const Column& column, const Table& table, Pass& pass);
// How a value gets from a column into what the column has become: its present name, or a cast of it.
std::string converted(const Column& from, const Table& before, const Column& to, const Table& after, Pass& pass);

// tables.cc
// CREATE TABLE, maybe under another name than the table's own.
std::string create_table(const Table& table, std::string_view name, Pass& pass, bool if_not_exists = false);
// As the table is to be, with its indexes.
void create(const Table& table, bool if_not_exists, Pass& pass);
void render(const CreateTable& op, Pass& pass);
void render(const DropTable& op, Pass& pass);
void render(const RenameTable& op, Pass& pass);
void render(const AlterTable& op, Pass& pass);
void render(const SetTableComment& op, Pass& pass);

// columns.cc
// Whether the column alone is the primary key.
bool is_sole_key(const Column& column, const Table& table);
// Whether the column is the table's INTEGER PRIMARY KEY, which numbers itself.
bool is_rowid_key(const Column& column, const Table& table);
// Whether a number of the table's rows is never given twice: AUTOINCREMENT.
bool counts_for_ever(const Table& table);
// "state IN ('new', 'paid')"
std::string enum_check(const Column& column);
std::string column_definition(const Column& column, const Table& table, Pass& pass);
void refuse_if_not_exists(const AddColumn& op, Pass& pass);
void render(const AddColumn& op, Pass& pass);
void render(const DropColumn& op, Pass& pass);
void render(const RenameColumn& op, Pass& pass);
void render(const AlterColumn& op, Pass& pass);

// constraints.cc
std::string constraint_definition(const PrimaryKey& key, Pass& pass);
std::string constraint_definition(const Unique& unique, Pass& pass);
std::string constraint_definition(const Check& check);
std::string constraint_definition(const ForeignKey& key, Pass& pass);
// Where it stands behind its column: "CONSTRAINT c REFERENCES users (id)".
std::string inline_definition(const ForeignKey& key, Pass& pass);
void refuse(const Exclude& exclude, Pass& pass);
void render(const CreatePrimaryKey& op, Pass& pass);
void render(const CreateUniqueConstraint& op, Pass& pass);
void render(const CreateForeignKey& op, Pass& pass);
void render(const CreateCheckConstraint& op, Pass& pass);
void render(const CreateExcludeConstraint& op, Pass& pass);
void render(const DropConstraint& op, Pass& pass);
void render(const RenameConstraint& op, Pass& pass);
void render(const ValidateConstraint& op, Pass& pass);

// indexes.cc
std::string drop_index_text(std::string_view name, bool if_exists);
void create_index(const ObjectName& table, const Index& index, bool if_not_exists, Pass& pass);
void render(const CreateIndex& op, Pass& pass);
void render(const DropIndex& op, Pass& pass);
void render(const RenameIndex& op, Pass& pass);

// enums.cc
void render(const CreateEnum& op, Pass& pass);
void render(const DropEnum& op, Pass& pass);
void render(const AddEnumValue& op, Pass& pass);
void render(const RenameEnumValue& op, Pass& pass);

// views.cc
// What stands behind AS.
std::string view_query(const View& view, std::string_view query);
void drop_view(const ObjectName& name, Pass& pass, bool if_exists = false);
// Views, as they are to be, that a renamed column changes in another way than SQLite would, and those over them.
std::vector<const View*> views_to_remake(const Change& change, const ColumnRename& rename);
void remake_views(const std::vector<const View*>& views, Pass& pass);
void render(const CreateView& op, Pass& pass);
void render(const DropView& op, Pass& pass);
void render(const RefreshMaterializedView& op, Pass& pass);

// triggers.cc
// What stands behind the name, the table in it.
std::string trigger_text(const Trigger& trigger, const ObjectName& table);
void render(const CreateTrigger& op, Pass& pass);
void render(const DropTrigger& op, Pass& pass);

// values.cc
// `column` is what the value is for.
std::string default_text(const Column& column);
void render(const BulkInsert& op, Pass& pass);
void render(const DeleteRows& op, Pass& pass);

// stored_objects.cc
inline constexpr std::string_view kVirtualTable = "VIRTUAL TABLE";
inline constexpr std::string_view kViewTrigger = "TRIGGER";  // its name is "name ON view"
// Whether objects of that kind are kept as text here.
bool has_stored_kind(std::string_view kind);
// They go with a view that is made anew.
void make_view_triggers_again(const ObjectName& view, Pass& pass);
void render(const CreateObject& op, Pass& pass);
void render(const DropObject& op, Pass& pass);

// absent.cc
// Reports that there is no such kind of thing here, and what to write.
void refuse_object(std::string_view kinds, const std::string& name, std::string_view instead, SourcePosition at,
                   Pass& pass);
void render(const CreateSchema& op, Pass& pass);
void render(const DropSchema& op, Pass& pass);
void render(const CreateExtension& op, Pass& pass);
void render(const DropExtension& op, Pass& pass);
void render(const CreateSequence& op, Pass& pass);
void render(const AlterSequence& op, Pass& pass);
void render(const DropSequence& op, Pass& pass);
void render(const CreateDomain& op, Pass& pass);
void render(const AlterDomain& op, Pass& pass);
void render(const DropDomain& op, Pass& pass);
void render(const CreateFunction& op, Pass& pass);
void render(const DropFunction& op, Pass& pass);
void render(const SetTriggerState& op, Pass& pass);
void render(const CreatePolicy& op, Pass& pass);
void render(const DropPolicy& op, Pass& pass);
void render(const SetRowSecurity& op, Pass& pass);
void render(const SetComment& op, Pass& pass);
void render(const SetOwner& op, Pass& pass);
void render(const Grant& op, Pass& pass);
void render(const Revoke& op, Pass& pass);

// execute.cc
const SqlLexis& lexis();
bool mentions(std::string_view expression, std::string_view column);
void render(const Execute& op, Pass& pass);
void render(const RunStep& op, Pass& pass);
void render(const Allow& op, Pass& pass);

// ways.cc
enum class Way {
  kAlone,    // not an alteration of a table
  kCreate,   // makes a table, which alterations right behind it may still change
  kNative,   // ALTER TABLE, CREATE INDEX, ... can say it
  kRebuild,  // the table must be made anew
};
Way way_of(const Change& change);
// The same without what it does to other things.
Way way_by_itself(const Change& change);

}  // namespace limbeck::sqlite

#endif  // LIMBECK_COMPILER_DIALECT_SQLITE_RENDER_H_
