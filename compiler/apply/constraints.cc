#include <algorithm>
#include <utility>

#include "apply/removal.h"
#include "apply/rename.h"
#include "apply/table_parts.h"
#include "catalog/facts.h"

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

// Calls visit(constraint) for each, of whatever kind.
template <class Visit>
void visit_constraints(Table& table, Visit visit) {
  if (table.primary_key) visit(*table.primary_key);
  std::for_each(table.uniques.begin(), table.uniques.end(), visit);
  std::for_each(table.checks.begin(), table.checks.end(), visit);
  std::for_each(table.foreign_keys.begin(), table.foreign_keys.end(), visit);
  std::for_each(table.excludes.begin(), table.excludes.end(), visit);
}

// Why the index cannot become a key; empty where it can.
std::string why_no_key(const Index& index) {
  if (!index.is_unique) return "is not unique";
  if (!index.predicate.empty()) return "does not hold every row";
  if (!index.method.empty() && index.method != "btree") return "is no btree index";
  for (const IndexColumn& column : index.columns) {
    if (column.column.empty()) return "is over an expression";
    if (column.descending || column.nulls != IndexColumn::Nulls::kNotGiven || !column.operator_class.empty() ||
        !column.collation.empty())
      return "has an order of its own";
  }
  return {};
}

// A unique index becomes the constraint, which takes over its columns and, without a name of its own, its name.
template <class Operation, class Add>
void use_index(const Operation& operation, Application& application, Add add) {
  const Table* present = application.find_table(operation.table);
  if (present == nullptr) return;
  const Index* index = present->find_index(operation.using_index);
  if (index == nullptr) {
    std::vector<std::string_view> names;
    for (const Index& candidate : present->indexes) names.push_back(candidate.index_name);
    if (!application.doubts(operation.using_index))
      application.error("LBK203", "table " + quoted(present->name) + " has no index " + quoted(operation.using_index) +
                                      did_you_mean(operation.using_index, names));
    return;
  }
  const std::string why = why_no_key(*index);
  if (!why.empty() || !operation.constraint.columns.empty()) {
    application
        .error("LBK241", why.empty() ? ".using_index says which columns they are; leave them out: {}"
                                     : "index " + quoted(index->index_name) + " cannot become a key: it " + why)
        .notes.push_back({index->at, "it is created here"});
    return;
  }
  auto constraint = operation.constraint;
  std::vector<std::string_view> columns;
  for (const IndexColumn& column : index->columns) columns.push_back(column.column);
  constraint.columns = List<std::string_view>(columns);
  constraint.included = index->included;
  if constexpr (requires { constraint.nulls_are_equal; }) constraint.nulls_are_equal = index->nulls_are_equal;
  if (constraint.constraint_name.empty()) constraint.constraint_name = index->index_name;
  Table table = *present;
  std::erase_if(table.indexes, [&](const Index& other) { return other.index_name == operation.using_index; });
  add(application, table, constraint);
  application.catalog().put_table(std::move(table));
}

void report_unknown_constraint(std::string_view verb, std::string_view name, const Table& table,
                               Application& application) {
  if (table.find_index(name) != nullptr) {
    const bool has_other = verb == "drop" || verb == "rename";
    application.error("LBK228", quoted(name) + " is an index of table " + quoted(table.name) + ", not a constraint" +
                                    (has_other ? "; write " + std::string(verb) + "_index(\"" + std::string(name) +
                                                     (verb == "drop" ? "\")" : "\", ...)")
                                               : ""));
    return;
  }
  std::vector<std::string_view> names;
  if (table.primary_key) names.push_back(table.primary_key->constraint_name);
  for (const Unique& unique : table.uniques) names.push_back(unique.constraint_name);
  for (const Check& check : table.checks) names.push_back(check.constraint_name);
  for (const ForeignKey& key : table.foreign_keys) names.push_back(key.constraint_name);
  for (const Exclude& exclude : table.excludes) names.push_back(exclude.constraint_name);
  std::string message = "table " + quoted(table.name) + " has no constraint " + quoted(name);
  const std::string hint = did_you_mean(name, names);
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
      if (!loses_key(application.catalog(), before, after, key)) continue;
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
  if (!operation.using_index.empty()) return use_index(operation, application, add_primary_key);
  add_to_table(operation, application, add_primary_key);
}

void apply(const CreateUniqueConstraint& operation, Application& application) {
  if (!operation.using_index.empty()) return use_index(operation, application, add_unique);
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
  if (operation.if_exists && application.catalog().find_table(operation.table) == nullptr) return;
  const Table* before = application.find_table(operation.table);
  if (before == nullptr) return;
  const std::string_view name = operation.name;
  if (!before->has_constraint(name)) {
    if (!operation.if_exists && !application.doubts(name))
      report_unknown_constraint("drop", operation.name, *before, application);
    return;
  }
  Table after = *before;
  remove_constraint(after, name);
  if (operation.cascade)
    remove_lost_references(application.catalog(), *before, after);
  else if (!check_still_keys(application, *before, after, "constraint", name))
    return;
  rename_in_options(after.options, name, {});
  application.catalog().put_table(std::move(after));
}

void apply(const RenameConstraint& operation, Application& application) {
  const Table* present = application.find_table(operation.table);
  if (present == nullptr) return;
  const std::string_view name = operation.name;
  if (!present->has_constraint(name)) {
    if (!application.doubts(name)) report_unknown_constraint("rename", operation.name, *present, application);
    return application.doubt(operation.new_name);
  }
  if (name == operation.new_name) {
    application.error("LBK217", "constraint " + quoted(name) + " is renamed to its own name");
    return;
  }
  if (!application.check_constraint_name(*present, operation.new_name, application.at())) return;
  if (present->has_relation(name) &&
      !application.check_relation_name(*present, "key", operation.new_name, application.at()))
    return;
  Table table = *present;
  visit_constraints(table, [&](auto& constraint) {
    if (constraint.constraint_name == name) constraint.constraint_name = operation.new_name;
  });
  rename_in_options(table.options, name, operation.new_name);
  application.catalog().put_table(std::move(table));
  move_part_facts(application.catalog(), "CONSTRAINT", operation.table, name, operation.new_name);
}

void apply(const ValidateConstraint& operation, Application& application) {
  const Table* present = application.find_table(operation.table);
  if (present == nullptr) return;
  const std::string_view name = operation.name;
  Table table = *present;
  bool found = false, has_flag = false, changes = false;
  visit_constraints(table, [&](auto& constraint) {
    if (constraint.constraint_name != name) return;
    found = true;
    if constexpr (requires { constraint.is_not_valid; }) {
      has_flag = true;
      changes = std::exchange(constraint.is_not_valid, false);
    }
  });
  if (!found) {
    if (!application.doubts(name)) report_unknown_constraint("validate", operation.name, *present, application);
  } else if (!has_flag) {
    application.error("LBK236", "constraint " + quoted(name) + " of table " + quoted(present->name) +
                                    " is neither a check nor a foreign key: it always holds for all rows");
  } else if (!changes) {
    application.error("LBK217", "validate_constraint changes nothing: constraint " + quoted(name) + " of table " +
                                    quoted(present->name) + " is valid already");
  } else {
    application.catalog().put_table(std::move(table));
  }
}

}  // namespace limbeck
