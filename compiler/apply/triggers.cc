// What hangs on a table besides constraints and indexes: triggers, policies, row level security.
#include <algorithm>

#include "apply/application.h"
#include "catalog/expression.h"

namespace limbeck {
namespace {

template <class Part>
const Part* find(const std::vector<Part>& parts, std::string_view name) {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.name == name; });
  return found == parts.end() ? nullptr : &*found;
}

template <class Part>
void add(std::string_view kind, const ObjectName& table_name, Part part, std::vector<Part> Table::*parts,
         Application& application) {
  const Table* present = application.find_table(table_name);
  if (present == nullptr || !application.check_name(kind, part.name, application.at())) return;
  if (const Part* other = find(present->*parts, part.name)) {
    if (application.doubts(part.name)) return;
    application
        .error("LBK232",
               "table " + quoted(present->name) + " has a " + std::string(kind) + " " + quoted(part.name) + " already")
        .notes.push_back({other->at, "it is created here"});
    return;
  }
  if (part.at.line == 0) part.at = application.at();
  Table table = *present;
  (table.*parts).push_back(part);
  application.catalog().put_table(std::move(table));
}

template <class Op, class Part>
void drop(std::string_view kind, const Op& operation, std::vector<Part> Table::*parts, Application& application) {
  if (operation.if_exists && application.catalog().find_table(operation.table) == nullptr) return;
  const Table* present = application.find_table(operation.table);
  if (present == nullptr) return;
  if (find(present->*parts, operation.name) == nullptr) {
    if (operation.if_exists || application.doubts(operation.name)) return;
    std::vector<std::string_view> names;
    for (const Part& part : present->*parts) names.push_back(part.name);
    application.error("LBK233", "table " + quoted(present->name) + " has no " + std::string(kind) + " " +
                                    quoted(operation.name) + did_you_mean(operation.name, names));
    return;
  }
  Table table = *present;
  std::erase_if(table.*parts, [&](const Part& part) { return part.name == operation.name; });
  application.catalog().put_table(std::move(table));
}

// Clauses that PostgreSQL does not take for the policy's command.
bool check_clauses(const Policy& policy, Application& application) {
  const bool has_using = policy.using_expression.data() != nullptr, has_check = policy.with_check.data() != nullptr;
  const std::string what = "policy " + quoted(policy.name);
  if (policy.command == PolicyCommand::kInsert && has_using) {
    application.error("LBK219", what + ": an INSERT sees no old row; write .with_check instead of .using_expression");
    return false;
  }
  const bool reads = policy.command == PolicyCommand::kSelect || policy.command == PolicyCommand::kDelete;
  if (reads && has_check) {
    application.error("LBK219",
                      what + ": SELECT and DELETE write no new row; write .using_expression instead of .with_check");
    return false;
  }
  return true;
}

}  // namespace

void apply(const CreateTrigger& operation, Application& application) {
  bool is_empty = true;
  operation.trigger.sql.visit_arms(
      [&](std::string_view, std::string_view text) { is_empty = is_empty && tokenize_expression(text).empty(); });
  if (is_empty) {
    application.error(
        "LBK216", "trigger " + quoted(operation.trigger.name) + " needs its text: \"BEFORE INSERT FOR EACH ROW ...\"");
    return;
  }
  add("trigger", operation.table, operation.trigger, &Table::triggers, application);
}

void apply(const DropTrigger& operation, Application& application) {
  drop("trigger", operation, &Table::triggers, application);
}

void apply(const SetTriggerState& operation, Application& application) {
  const Table* present = application.find_table(operation.table);
  if (present == nullptr) return;
  if (find(present->triggers, operation.trigger) == nullptr) {
    if (application.doubts(operation.trigger)) return;
    std::vector<std::string_view> names;
    for (const Trigger& trigger : present->triggers) names.push_back(trigger.name);
    application.error("LBK233", "table " + quoted(present->name) + " has no trigger " + quoted(operation.trigger) +
                                    did_you_mean(operation.trigger, names));
    return;
  }
  Table table = *present;
  for (Trigger& trigger : table.triggers)
    if (trigger.name == operation.trigger) trigger.state = operation.state;
  if (table == *present) {
    application.error("LBK217", "trigger " + quoted(operation.trigger) + " of table " + quoted(table.name) +
                                    " is in that state already");
    return;
  }
  application.catalog().put_table(std::move(table));
}

void apply(const CreatePolicy& operation, Application& application) {
  if (check_clauses(operation.policy, application))
    add("policy", operation.table, operation.policy, &Table::policies, application);
}

void apply(const DropPolicy& operation, Application& application) {
  drop("policy", operation, &Table::policies, application);
}

void apply(const SetRowSecurity& operation, Application& application) {
  const Table* present = application.find_table(operation.table);
  if (present == nullptr) return;
  Table table = *present;
  const bool forces = operation.setting == RowSecurity::kForce || operation.setting == RowSecurity::kNoForce;
  bool& flag = forces ? table.forces_row_security : table.row_security;
  const bool wanted = operation.setting == RowSecurity::kEnable || operation.setting == RowSecurity::kForce;
  if (flag == wanted) {
    application.error("LBK217", "row level security of table " + quoted(table.name) + " is " + (wanted ? "" : "not ") +
                                    (forces ? "forced" : "enabled") + " already");
    return;
  }
  flag = wanted;
  application.catalog().put_table(std::move(table));
}

}  // namespace limbeck
