// One operation being applied: the schema, where to report, and the questions that all operations ask.
#ifndef LIMBECK_COMPILER_APPLICATION_H_
#define LIMBECK_COMPILER_APPLICATION_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "apply/apply.h"

namespace limbeck {

class Application {
 public:
  Application(State& state, DiagnosticSink& sink, SourcePosition at) : state_(state), sink_(sink), at_(at) {}

  Catalog& catalog() { return state_.catalog; }
  SourcePosition at() const { return at_; }

  // Reports a mistake. An unknown position is the operation's.
  Diagnostic& error(std::string_view code, SourcePosition at, std::string message);
  Diagnostic& error(std::string_view code, std::string message) { return error(code, at_, std::move(message)); }

  const SchemaLimits& limits() const { return state_.limits; }

  // Whether something of the operation was not carried out.
  bool incomplete() const { return incomplete_; }

  bool doubts(std::string_view name) const { return state_.doubts.include(name); }
  void doubt(std::string_view name) { state_.doubts.about(name); }

  // The table, or null: then it is reported, unless it is in doubt whether it is there.
  const Table* find_table(const ObjectName& name) { return find_table(name, at_); }
  const Table* find_table(const ObjectName& name, SourcePosition at);

  // The same for a column of `table`, or of a table that it is a partition of or inherits from.
  const Column* find_column(const Table& table, std::string_view name) { return find_column(table, name, at_); }
  const Column* find_column(const Table& table, std::string_view name, SourcePosition at);

  // The same for a column that operations on `table` may change: one of its own.
  const Column* find_own_column(const Table& table, std::string_view name);

  // Whether `name` may be given to a new object; if not it is reported: empty, too long.
  bool check_name(std::string_view what, std::string_view name, SourcePosition at);
  // Likewise for the name of a table, index or key, which share one name space. `table` as it is now in the making.
  bool check_relation_name(const Table& table, std::string_view what, std::string_view name, SourcePosition at);
  bool check_constraint_name(const Table& table, std::string_view name, SourcePosition at);

  // Gives a constraint or index the name that the convention says, where it says one. `key`: "fk". False: reported.
  bool name_by_convention(std::string_view key, NamingConvention::Parts parts, const Table& table,
                          std::string_view& name, SourcePosition at);
  // Whether another relation, or constraint, in the schema of `table` has that name.
  bool relation_taken(const Table& table, std::string_view name);
  bool constraint_taken(const Table& table, std::string_view name);

  // What has a name that may be given once only: tables, indexes, keys, views and sequences share one name space; Enums
  // and domains another, together with tables and views, whose rows are types.
  struct Holder {
    std::string what;  // "view 'posts_today'"
    SourcePosition at;
  };
  std::optional<Holder> relation_holder(const ObjectName& name);
  std::optional<Holder> type_holder(const ObjectName& name);

 private:
  State& state_;
  DiagnosticSink& sink_;
  SourcePosition at_;
  bool incomplete_ = false;
};

// "users" or "audit.users".
std::string to_string(const ObjectName& name);
std::string quoted(std::string_view name);                     // 'users'
std::string quoted(const ObjectName& name);                    // 'audit.users'
std::string quoted_list(const List<std::string_view>& names);  // ('a', 'b')

void apply(const CreateTable& operation, Application& application);
void apply(const DropTable& operation, Application& application);
void apply(const RenameTable& operation, Application& application);
void apply(const AddColumn& operation, Application& application);
void apply(const DropColumn& operation, Application& application);
void apply(const RenameColumn& operation, Application& application);
void apply(const AlterColumn& operation, Application& application);
void apply(const CreateIndex& operation, Application& application);
void apply(const DropIndex& operation, Application& application);
void apply(const CreatePrimaryKey& operation, Application& application);
void apply(const CreateUniqueConstraint& operation, Application& application);
void apply(const CreateForeignKey& operation, Application& application);
void apply(const CreateCheckConstraint& operation, Application& application);
void apply(const CreateExcludeConstraint& operation, Application& application);
void apply(const DropConstraint& operation, Application& application);
void apply(const AlterTable& operation, Application& application);
void apply(const SetTableComment& operation, Application& application);
void apply(const RenameIndex& operation, Application& application);
void apply(const RenameConstraint& operation, Application& application);
void apply(const ValidateConstraint& operation, Application& application);
void apply(const CreateEnum& operation, Application& application);
void apply(const DropEnum& operation, Application& application);
void apply(const AddEnumValue& operation, Application& application);
void apply(const RenameEnumValue& operation, Application& application);
void apply(const CreateSchema& operation, Application& application);
void apply(const DropSchema& operation, Application& application);
void apply(const CreateExtension& operation, Application& application);
void apply(const DropExtension& operation, Application& application);
void apply(const CreateSequence& operation, Application& application);
void apply(const AlterSequence& operation, Application& application);
void apply(const DropSequence& operation, Application& application);
void apply(const CreateDomain& operation, Application& application);
void apply(const AlterDomain& operation, Application& application);
void apply(const DropDomain& operation, Application& application);
void apply(const CreateView& operation, Application& application);
void apply(const DropView& operation, Application& application);
void apply(const RefreshMaterializedView& operation, Application& application);
void apply(const CreateFunction& operation, Application& application);
void apply(const DropFunction& operation, Application& application);
void apply(const CreateTrigger& operation, Application& application);
void apply(const DropTrigger& operation, Application& application);
void apply(const SetTriggerState& operation, Application& application);
void apply(const CreatePolicy& operation, Application& application);
void apply(const DropPolicy& operation, Application& application);
void apply(const SetRowSecurity& operation, Application& application);
void apply(const CreateObject& operation, Application& application);
void apply(const DropObject& operation, Application& application);
void apply(const SetComment& operation, Application& application);
void apply(const SetOwner& operation, Application& application);
void apply(const Grant& operation, Application& application);
void apply(const Revoke& operation, Application& application);
void apply(const RunStep& operation, Application& application);
void apply(const Allow& operation, Application& application);
void apply(const Execute& operation, Application& application);
void apply(const BulkInsert& operation, Application& application);
void apply(const DeleteRows& operation, Application& application);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_APPLICATION_H_
