// The parts of this dialect, file by file. An operation left out of the overloads of render() does not compile.
#ifndef LIMBECK_COMPILER_DIALECT_POSTGRESQL_RENDER_H_
#define LIMBECK_COMPILER_DIALECT_POSTGRESQL_RENDER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/keys.h"
#include "dialect/pass.h"
#include "dialect/sql_tokens.h"
#include "dialect/sql_writer.h"

namespace limbeck::postgresql {

// keywords.cc
const SqlStyle& style();
SqlWriter sql(std::string_view words);
std::string literal(std::string_view text);
std::string qualified(const ObjectName& name);

// versions.cc
int minimum_version(const Pass& pass);
// Reports `what` where the server may be older than that.
void require_version(int version, const std::string& what, SourcePosition at, Pass& pass);
// Reports what a partitioned table has in newer servers only.
void require_for_partitioned(const ObjectName& table, const Exclude& exclude, Pass& pass);
void require_for_partitioned(const ObjectName& table, const ForeignKey& key, Pass& pass);

// types.cc
// Empty for a SqlType that has no text here.
std::string type_words(const Type& type);
// "EXTENDED": how the server keeps values of the type unless it is told otherwise.
std::string_view usual_storage(const Type& type);
// The same, and what the server may not have is reported.
std::string type_name(const Type& type, SourcePosition at, Pass& pass);
// Quoted, unless it is written in quotes: "\"schema\".\"name\"".
std::string collation_name(std::string_view collation);

// casts.cc
// How old values become new ones where the author gave no expression and the server must be told: "state::text::mood",
// or empty.
std::string conversion(const AlterColumn& op, const Column& from, const Column& to, Pass& pass);

// enums.cc
// Types of enums that no operation declares are created before the statements of the operation that first uses them,
// and dropped after the last.
void create_enum_types(Pass& pass);
void drop_enum_types(Pass& pass);
void render(const CreateEnum& op, Pass& pass);
void render(const DropEnum& op, Pass& pass);
void render(const AddEnumValue& op, Pass& pass);
void render(const RenameEnumValue& op, Pass& pass);

// tables.cc
// (fillfactor = 70)
std::string storage_parameters(const List<Parameter>& parameters);
void render(const CreateTable& op, Pass& pass);
void render(const DropTable& op, Pass& pass);
void render(const RenameTable& op, Pass& pass);
void render(const SetTableComment& op, Pass& pass);

// alter_table.cc
void render(const AlterTable& op, Pass& pass);

// sequences.cc
// Gives the sequences of columns that one statement has just made the names that the schema has for them, where the
// server chose others.
void name_sequences(const ObjectName& table, const List<Column::Facets>& columns, Pass& pass,
                    std::string_view dropped = {});
// "pg_get_serial_sequence('posts', 'id')": its sequence, whatever that is called.
std::string serial_sequence(const ObjectName& table, std::string_view column);
// Before the limits of a column that counts change: a column that has not come so far goes on at the first number that
// they allow.
// " RESTART WITH 1000" where the new limits have no number of the old ones, or nothing.
std::string restart_elsewhere(const Column& column, const Identity& from, const Identity& to);
void move_identity_into_limits(const ObjectName& table, const Column& column, const Identity& from, const Identity& to,
                               Pass& pass);

// identity.cc
struct NumberOptions {
  OptionalInteger start = {};
  OptionalInteger restart = {};
  OptionalInteger increment = {};
  OptionalInteger minvalue = {};
  OptionalInteger maxvalue = {};
  OptionalInteger cache = {};
  Choice cycle = Choice::kNotGiven;
};
std::string sequence_options(const NumberOptions& options);
std::string identity_definition(const Identity& identity);
// "SET GENERATED ALWAYS SET INCREMENT BY 5", or empty.
std::string identity_changes(const Identity& from, const Identity& to);

// columns.cc
bool is_serial(const Column& column, const Pass& pass);
// What the column is here, also where it only numbers itself.
std::optional<Identity> identity_of(const Column& column, const Pass& pass);
std::string column_definition(const Column& column, Pass& pass);
// What a column that was just made has besides its definition: STATISTICS, STORAGE, COMPRESSION.
void set_column_options(const ObjectName& table, const Column& column, Pass& pass);
void comment_on_column(const ObjectName& table, std::string_view column, std::string_view comment, Pass& pass);
void remove_comment_on_column(const ObjectName& table, std::string_view column, Pass& pass);
void render(const AddColumn& op, Pass& pass);
void render(const DropColumn& op, Pass& pass);
void render(const RenameColumn& op, Pass& pass);

// alter_column.cc
void render(const AlterColumn& op, Pass& pass);

// constraints.cc
std::string constraint_definition(const PrimaryKey& key);
std::string constraint_definition(const Unique& unique, Pass& pass);
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
void render(const RenameConstraint& op, Pass& pass);
void render(const ValidateConstraint& op, Pass& pass);

// deferred.cc
// What is deferred is checked at the end of the script, so that a violation names its revision.
void check_deferred_constraints(Pass& pass);

// references.cc
// Drops the foreign keys that may rely on a key of `table` which is about to go, and stay because another one will do;
// restore_references() brings them back when it is gone. Nothing where `table` is null.
std::vector<Reference> release_references(const Table* table, std::string_view key, Pass& pass);
void restore_references(const std::vector<Reference>& released, Pass& pass);

// indexes.cc
struct IndexOptions {
  bool concurrently = false;
  bool if_not_exists = false;
};
std::string index_column(const IndexColumn& column);
void create_index(const ObjectName& table, const Index& index, const IndexOptions& options, Pass& pass);
void render(const CreateIndex& op, Pass& pass);
void render(const DropIndex& op, Pass& pass);
void render(const RenameIndex& op, Pass& pass);

// values.cc
// A server default, as a column of that type takes it.
std::string value_text(const Value& value, const Type& type);
// A value of a row: the same, but that text stands for bytes where the column holds such.
std::string cell_text(const Value& value, const Type& type);
// The column, which numbers itself, goes on behind the values that there are.
void move_sequence(const ObjectName& table, const Column& column, Pass& pass);
void render(const BulkInsert& op, Pass& pass);
void render(const DeleteRows& op, Pass& pass);

// drop.cc: "DROP VIEW IF EXISTS name CASCADE"
void drop(std::string_view kind, const ObjectName& name, bool if_exists, bool cascade, Pass& pass);
void drop_verbatim(std::string_view kind, std::string_view name, bool if_exists, bool cascade, Pass& pass);

// schemas.cc
void render(const CreateSchema& op, Pass& pass);
void render(const DropSchema& op, Pass& pass);
void render(const CreateExtension& op, Pass& pass);
void render(const DropExtension& op, Pass& pass);

// sequences.cc
void render(const CreateSequence& op, Pass& pass);
void render(const AlterSequence& op, Pass& pass);
void render(const DropSequence& op, Pass& pass);

// domains.cc
void render(const CreateDomain& op, Pass& pass);
void render(const AlterDomain& op, Pass& pass);
void render(const DropDomain& op, Pass& pass);

// views.cc
void render(const CreateView& op, Pass& pass);
void render(const DropView& op, Pass& pass);
void render(const RefreshMaterializedView& op, Pass& pass);

// functions.cc
std::string create_function(const StoredFunction& function, bool replace);
void render(const CreateFunction& op, Pass& pass);
void render(const DropFunction& op, Pass& pass);

// triggers.cc
// REQUIRES: it has a text.
std::string create_trigger(const Trigger& trigger, const ObjectName& table);
void render(const CreateTrigger& op, Pass& pass);
void render(const DropTrigger& op, Pass& pass);
void render(const SetTriggerState& op, Pass& pass);

// stored_objects.cc
std::string create_object(const StoredObject& object);
void render(const CreateObject& op, Pass& pass);
void render(const DropObject& op, Pass& pass);
void render(const SetComment& op, Pass& pass);
void render(const SetOwner& op, Pass& pass);

// privileges.cc
std::string role_name(std::string_view role);
// What is granted on `object`, as Privilege calls it, after it was dropped and made anew.
void grant_again(std::string_view object, Pass& pass);
// stored_objects.cc: likewise its owner, and what is said of it and of its columns.
void say_facts_again(std::string_view object, Pass& pass);
// Whether the table is another role's than the one that migrates. The sequence of a column has to be its table's
// owner's before it is the column's (PostgreSQL manual, CREATE SEQUENCE).
bool has_other_owner(const ObjectName& table, const Pass& pass);
void give_owner_of(const ObjectName& table, const ObjectName& sequence, Pass& pass);
void give_owner_back(const ObjectName& table, const ObjectName& sequence, Pass& pass);
void render(const CreatePolicy& op, Pass& pass);
void render(const DropPolicy& op, Pass& pass);
void render(const SetRowSecurity& op, Pass& pass);
void render(const Grant& op, Pass& pass);
void render(const Revoke& op, Pass& pass);

// execute.cc
const SqlLexis& lexis();
// A single statement without what stands behind it, a semicolon or a comment; anything else as it is.
std::string_view without_end(std::string_view sql);
void render(const Execute& op, Pass& pass);
void render(const RunStep& op, Pass& pass);
void render(const Allow& op, Pass& pass);

// labels.cc
// Marks statements from `first` on that use, or may use, a label of an enum.
void mark_uses_of_labels(std::size_t first, Pass& pass);

// relations.cc
std::uint32_t relation_count(const Pass& pass, std::size_t statements);

}  // namespace limbeck::postgresql

#endif  // LIMBECK_COMPILER_DIALECT_POSTGRESQL_RENDER_H_
