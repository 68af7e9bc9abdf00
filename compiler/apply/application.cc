#include "apply/application.h"

#include <algorithm>
#include <utility>

#include "apply/table_parts.h"
#include "catalog/facts.h"
#include "catalog/names.h"

namespace limbeck {

namespace {

// What an operation creates, removes or renames, as far as it does not say so itself when it fails.
using Touched = std::vector<std::string_view>;
Touched touched(const CreateTable&) { return {}; }
Touched touched(const DropTable& operation) { return {operation.table.name}; }
Touched touched(const RenameTable& operation) { return {operation.table.name, operation.new_name}; }
Touched touched(const AddColumn& operation) { return {operation.column.facets.name}; }
Touched touched(const DropColumn& operation) { return {operation.column}; }
Touched touched(const RenameColumn& operation) { return {operation.column, operation.new_name}; }
Touched touched(const AlterColumn& operation) { return {operation.new_name}; }
Touched touched(const CreateIndex& operation) { return {operation.index.index_name}; }
Touched touched(const DropIndex& operation) { return {operation.index.name}; }
Touched touched(const CreatePrimaryKey& operation) { return {operation.constraint.constraint_name}; }
Touched touched(const CreateUniqueConstraint& operation) { return {operation.constraint.constraint_name}; }
Touched touched(const CreateForeignKey& operation) { return {operation.constraint.constraint_name}; }
Touched touched(const CreateCheckConstraint& operation) { return {operation.constraint.constraint_name}; }
Touched touched(const CreateExcludeConstraint& operation) { return {operation.constraint.constraint_name}; }
Touched touched(const DropConstraint& operation) { return {operation.name}; }
Touched touched(const AlterTable&) { return {}; }
Touched touched(const SetTableComment&) { return {}; }
Touched touched(const RenameIndex& op) { return {op.index.name, op.new_name}; }
Touched touched(const RenameConstraint& op) { return {op.name, op.new_name}; }
Touched touched(const ValidateConstraint&) { return {}; }
Touched touched(const CreateEnum& op) { return {op.name.name}; }
Touched touched(const DropEnum& op) { return {op.name.name}; }
Touched touched(const AddEnumValue&) { return {}; }
Touched touched(const RenameEnumValue&) { return {}; }
Touched touched(const CreateSchema& op) { return {op.schema.name.name}; }
Touched touched(const DropSchema& op) { return {op.name.name}; }
Touched touched(const CreateExtension& op) { return {op.extension.name.name}; }
Touched touched(const DropExtension& op) { return {op.name.name}; }
Touched touched(const CreateSequence& op) { return {op.sequence.name.name}; }
Touched touched(const AlterSequence&) { return {}; }
Touched touched(const DropSequence& op) { return {op.name.name}; }
Touched touched(const CreateDomain& op) { return {op.domain.name.name}; }
Touched touched(const AlterDomain&) { return {}; }
Touched touched(const DropDomain& op) { return {op.name.name}; }
Touched touched(const CreateView& op) { return {op.view.name.name}; }
Touched touched(const DropView& op) { return {op.name.name}; }
Touched touched(const RefreshMaterializedView&) { return {}; }
Touched touched(const CreateFunction& op) { return {op.function.name.name}; }
Touched touched(const DropFunction& op) { return {op.name.name}; }
Touched touched(const CreateTrigger& op) { return {op.trigger.name}; }
Touched touched(const DropTrigger& op) { return {op.name}; }
Touched touched(const SetTriggerState&) { return {}; }
Touched touched(const CreatePolicy& op) { return {op.policy.name}; }
Touched touched(const DropPolicy& op) { return {op.name}; }
Touched touched(const SetRowSecurity&) { return {}; }
Touched touched(const CreateObject& op) { return {op.object.name.name}; }
Touched touched(const DropObject& op) { return {op.name.name}; }
Touched touched(const SetComment&) { return {}; }
Touched touched(const SetOwner&) { return {}; }
Touched touched(const Grant&) { return {}; }
Touched touched(const Revoke&) { return {}; }
Touched touched(const RunStep&) { return {}; }
Touched touched(const Allow&) { return {}; }
Touched touched(const Execute&) { return {}; }
Touched touched(const BulkInsert&) { return {}; }
Touched touched(const DeleteRows&) { return {}; }

}  // namespace

void Doubts::about(std::string_view name) {
  if (!name.empty() && std::find(names_.begin(), names_.end(), name) == names_.end()) names_.push_back(name);
}

void Doubts::add(const Doubts& other) {
  everything_ = everything_ || other.everything_;
  for (std::string_view name : other.names_) about(name);
}

bool Doubts::include(std::string_view name) const {
  return everything_ || std::find(names_.begin(), names_.end(), name) != names_.end();
}

void apply(const Operation& operation, State& state, DiagnosticSink& sink) {
  Application application(state, sink, operation.at);
  std::visit(
      [&](const auto& body) {
        apply(body, application);
        if constexpr (requires { body.if_exists; }) remove_lost_facts(application.catalog());
        if (!application.incomplete()) return;
        for (std::string_view name : touched(body)) application.doubt(name);
      },
      operation.body);
}

std::string to_string(const ObjectName& name) {
  return name.schema.empty() ? std::string(name.name) : std::string(name.schema) + "." + std::string(name.name);
}

std::string quoted(std::string_view name) { return "'" + std::string(name) + "'"; }
std::string quoted(const ObjectName& name) { return "'" + to_string(name) + "'"; }

std::string quoted_list(const List<std::string_view>& names) {
  std::string text = "(";
  for (std::string_view name : names) text += (text.size() > 1 ? ", " : "") + quoted(name);
  return text + ")";
}

Diagnostic& Application::error(std::string_view code, SourcePosition at, std::string message) {
  incomplete_ = true;
  return sink_.error(code, at.line > 0 ? at : at_, std::move(message));
}

const Table* Application::find_table(const ObjectName& name, SourcePosition at) {
  const Table* table = catalog().find_table(name);
  if (table != nullptr) return table;
  incomplete_ = true;
  if (doubts(name.name)) return nullptr;
  const std::vector<std::shared_ptr<const Table>> tables = catalog().tables();
  std::vector<std::string_view> names;
  for (const auto& candidate : tables)
    if (candidate->name.schema == name.schema) names.push_back(candidate->name.name);
  std::string hint = did_you_mean(name.name, names);
  if (hint.empty())
    for (const auto& candidate : tables)
      if (candidate->name.name == name.name) hint = "; there is " + quoted(candidate->name) + " in another schema";
  if (const auto holder = relation_holder(name)) hint = "; " + quoted(name) + " is " + holder->what;
  error("LBK201", at, "no table " + quoted(name) + hint);
  return nullptr;
}

const Column* Application::find_column(const Table& table, std::string_view name, SourcePosition at) {
  const Column* column = catalog().find_column(table, name);
  if (column != nullptr) return column;
  incomplete_ = true;
  if (doubts(table.name.name) || doubts(name)) return nullptr;
  const std::vector<Column> columns = catalog().columns_of(table);
  std::vector<std::string_view> names;
  for (const Column& candidate : columns) names.push_back(candidate.facets.name);
  Diagnostic& diagnostic =
      error("LBK202", at, "table " + quoted(table.name) + " has no column " + quoted(name) + did_you_mean(name, names));
  if (table.at.line > 0) diagnostic.notes.push_back({table.at, "table " + quoted(table.name) + " is created here"});
  return nullptr;
}

const Column* Application::find_own_column(const Table& table, std::string_view name) {
  const Column* column = find_column(table, name, at_);
  if (column == nullptr || table.find_column(name) != nullptr) return column;
  error("LBK237", "column " + quoted(name) + " of table " + quoted(table.name) +
                      " comes from the table that it is a part of; change it there")
      .notes.push_back({column->facets.at, "column " + quoted(name) + " is added here"});
  return nullptr;
}

bool Application::check_name(std::string_view what, std::string_view name, SourcePosition at) {
  if (name.empty()) {
    error("LBK216", at, "every " + std::string(what) + " needs a name");
    return false;
  }
  const std::size_t longest = state_.limits.longest_name;
  if (name.size() <= longest) return true;
  error("LBK220", at,
        "the " + std::string(what) + " name " + quoted(name) + " has " + std::to_string(name.size()) +
            " bytes; databases keep " + std::to_string(longest) + " at most, so shorten it");
  return false;
}

bool Application::name_by_convention(std::string_view key, NamingConvention::Parts parts, const Table& table,
                                     std::string_view& name, SourcePosition at) {
  const NamingConvention* naming = state_.naming;
  if (naming == nullptr || !naming->has(key)) return true;
  if (!name.empty() && !naming->takes_name(key)) return true;
  if (name.empty() && naming->takes_name(key)) {
    error("LBK239", at,
          "the naming convention for " + std::string(key) +
              " asks for %(constraint_name)s, so every such constraint needs a name; give it one");
    return false;
  }
  parts.schema = table.name.schema;
  parts.table = table.name.name;
  parts.name = name;
  name = copy_text(*naming->name(key, parts));
  return true;
}

bool Application::relation_taken(const Table& table, std::string_view name) {
  if (table.has_relation(name)) return true;
  const ObjectName relation{table.name.schema, name};
  const Table* owner = catalog().find_relation_owner(relation);
  return owner != nullptr ? !(owner->name == table.name) : catalog().has_relation(relation);
}

namespace {

// Which part of its table has that name.
Application::Holder part_of(const Table& table, std::string_view name) {
  if (table.name.name == name) return {"a table", table.at};
  if (const Column* column = table.find_numbered_by(name))
    return {"the sequence of column " + quoted(column->facets.name) + " of table " + quoted(table.name),
            column->facets.at};
  const Index* index = table.find_index(name);
  return {"an index or key of table " + quoted(table.name), index != nullptr ? index->at : table.at};
}

}  // namespace

std::optional<Application::Holder> Application::relation_holder(const ObjectName& name) {
  if (const View* view = catalog().find<View>(name)) return Holder{"a view", view->at};
  if (const Sequence* sequence = catalog().find<Sequence>(name)) return Holder{"a sequence", sequence->at};
  const Table* owner = catalog().find_relation_owner(name);
  if (owner == nullptr) return std::nullopt;
  return part_of(*owner, name.name);
}

std::optional<Application::Holder> Application::type_holder(const ObjectName& name) {
  if (const auto type = catalog().find_enum(name)) return Holder{"an Enum", type->at};
  if (const Domain* domain = catalog().find<Domain>(name)) return Holder{"a domain", domain->at};
  if (const View* view = catalog().find<View>(name)) return Holder{"a view", view->at};
  if (const Table* table = catalog().find_table(name)) return Holder{"a table", table->at};
  return std::nullopt;
}

bool Application::constraint_taken(const Table& table, std::string_view name) {
  if (table.has_constraint(name)) return true;
  const Table* present = catalog().find_table(table.name);
  const int own = present != nullptr && present->has_constraint(name) ? 1 : 0;
  return catalog().count_constraints({table.name.schema, name}) > own;
}

bool Application::check_relation_name(const Table& table, std::string_view what, std::string_view name,
                                      SourcePosition at) {
  if (!check_name(what, name, at)) return false;
  if (!relation_taken(table, name)) return true;
  incomplete_ = true;
  if (doubts(name)) return false;
  const Table* owner = table.has_relation(name) ? &table : catalog().find_relation_owner({table.name.schema, name});
  if (owner == nullptr) {
    const Holder holder = *relation_holder({table.name.schema, name});
    error(what == "table" ? "LBK205" : "LBK207", at,
          "the " + std::string(what) + " name " + quoted(name) + " is taken by " + holder.what +
              "; tables, indexes, keys, views and sequences of a schema share one name space")
        .notes.push_back({holder.at, quoted(name) + " is created here"});
    return false;
  }
  const Holder holder = part_of(*owner, name);
  const bool is_sequence = owner->find_numbered_by(name) != nullptr;
  Diagnostic& diagnostic =
      error(what == "table" ? "LBK205" : "LBK207", at,
            "the " + std::string(what) + " name " + quoted(name) + " is taken by " + holder.what + "; tables, indexes" +
                (is_sequence ? ", keys and sequences" : " and keys") + " of a schema share one name space");
  if (holder.at.line > 0) diagnostic.notes.push_back({holder.at, quoted(name) + " is created here"});
  return false;
}

bool Application::check_constraint_name(const Table& table, std::string_view name, SourcePosition at) {
  if (!check_name("constraint", name, at)) return false;
  if (!table.has_constraint(name)) return true;
  incomplete_ = true;
  if (doubts(name)) return false;
  error("LBK208", at, "table " + quoted(table.name) + " has a constraint " + quoted(name) + " already");
  return false;
}

}  // namespace limbeck
