#include "apply/table_parts.h"

namespace limbeck {
namespace {

template <class Operation, class Add>
void add_to_table(const Operation& operation, Application& application, Add add) {
  const Table* present = application.find_table(operation.table);
  if (present == nullptr) return;
  Table table = *present;
  add(application, table, operation.constraint);
  application.catalog().put_table(std::move(table));
}

void remove_constraint(Table& table, std::string_view name) {
  if (table.primary_key && table.primary_key->constraint_name == name) table.primary_key.reset();
  const auto is_it = [&](const auto& constraint) { return constraint.constraint_name == name; };
  std::erase_if(table.uniques, is_it);
  std::erase_if(table.checks, is_it);
  std::erase_if(table.foreign_keys, is_it);
  std::erase_if(table.excludes, is_it);
}

void report_unknown_constraint(const DropConstraint& operation, const Table& table, Application& application) {
  if (table.find_index(operation.name) != nullptr) {
    application.error("LBK228", quoted(operation.name) + " is an index of table " + quoted(table.name) +
                                    ", not a constraint; write drop_index(\"" + std::string(operation.name) + "\")");
    return;
  }
  std::vector<std::string_view> names;
  if (table.primary_key) names.push_back(table.primary_key->constraint_name);
  for (const Unique& unique : table.uniques) names.push_back(unique.constraint_name);
  for (const Check& check : table.checks) names.push_back(check.constraint_name);
  for (const ForeignKey& key : table.foreign_keys) names.push_back(key.constraint_name);
  for (const Exclude& exclude : table.excludes) names.push_back(exclude.constraint_name);
  std::string message = "table " + quoted(table.name) + " has no constraint " + quoted(operation.name);
  const std::string hint = did_you_mean(operation.name, names);
  message += hint;
  if (hint.empty() && !names.empty()) message += "; it has " + quoted_list(List<std::string_view>(names));
  Diagnostic& diagnostic = application.error("LBK204", message);
  if (table.at.line > 0) diagnostic.notes.push_back({table.at, "table " + quoted(table.name) + " is created here"});
}

}  // namespace

bool check_still_keys(Application& application, const Table& before, const Table& after, std::string_view what,
                      std::string_view name) {
  for (const Table* present : application.catalog().find_referencing(before.name)) {
    const Table& source = present->name == before.name ? after : *present;
    for (const ForeignKey& key : source.foreign_keys) {
      if (!(key.referent == before.name) || is_key(after, key.referent_columns)) continue;
      if (!is_key(before, key.referent_columns)) continue;  // was wrong before, and reported then
      application
          .error("LBK212", std::string(what) + " " + quoted(name) + " of table " + quoted(before.name) +
                               " cannot be dropped: foreign key " + quoted(key.constraint_name) + " of table " +
                               quoted(source.name) + " depends on it; drop that first")
          .notes.push_back({key.at, "foreign key " + quoted(key.constraint_name) + " is created here"});
      return false;
    }
  }
  return true;
}

void apply(const CreatePrimaryKey& operation, Application& application) {
  add_to_table(operation, application, add_primary_key);
}

void apply(const CreateUniqueConstraint& operation, Application& application) {
  add_to_table(operation, application, add_unique);
}

void apply(const CreateForeignKey& operation, Application& application) {
  add_to_table(operation, application, add_foreign_key);
}

void apply(const CreateCheckConstraint& operation, Application& application) {
  add_to_table(operation, application, add_check);
}

void apply(const CreateExcludeConstraint& operation, Application& application) {
  add_to_table(operation, application, add_exclude);
}

void apply(const DropConstraint& operation, Application& application) {
  const Table* before = application.find_table(operation.table);
  if (before == nullptr) return;
  if (!before->has_constraint(operation.name)) {
    if (!application.doubts(operation.name)) report_unknown_constraint(operation, *before, application);
    return;
  }
  Table after = *before;
  remove_constraint(after, operation.name);
  if (!check_still_keys(application, *before, after, "constraint", operation.name)) return;
  application.catalog().put_table(std::move(after));
}

}  // namespace limbeck
