// Options of a table that is there.
#include <algorithm>

#include "apply/partition_parts.h"
#include "apply/partitioned.h"
#include "apply/table_parts.h"
#include "catalog/expression.h"

namespace limbeck {
namespace {

bool is_given(std::string_view text) { return text.data() != nullptr; }

void set_parameters(const AlterTable& operation, TableOptions& options) {
  std::vector<Parameter> parameters(options.parameters.begin(), options.parameters.end());
  const auto take_out = [&](std::string_view name) {
    std::erase_if(parameters, [&](const Parameter& parameter) { return parameter.name == name; });
  };
  for (std::string_view name : operation.reset_parameters) take_out(name);
  for (const Parameter& parameter : operation.parameters) {
    take_out(parameter.name);
    parameters.push_back(parameter);
  }
  options.parameters = by_name(List<Parameter>(parameters));
}

// The index in "USING INDEX name"; empty where there is none.
std::string index_in(std::string_view replica_identity) {
  const auto tokens = tokenize_expression(replica_identity);
  return tokens.size() == 3 && tokens[0].name == "using" ? tokens[2].name : std::string();
}

bool check_index(std::string_view index, const Table& table, Application& application) {
  if (index.empty() || table.has_relation(index) || application.doubts(index)) return true;
  std::vector<std::string_view> names;
  for (const Index& candidate : table.indexes) names.push_back(candidate.index_name);
  application.error("LBK203",
                    "table " + quoted(table.name) + " has no index " + quoted(index) + did_you_mean(index, names));
  return false;
}

bool change_parents(const AlterTable& operation, Application& application, Table& table) {
  TableOptions& options = table.options;
  std::vector<ObjectName> parents(options.inherits.begin(), options.inherits.end());
  for (const ObjectName& parent : operation.no_inherit) {
    if (std::erase(parents, parent) > 0) continue;
    application.error("LBK240", "table " + quoted(table.name) + " does not inherit from " + quoted(parent));
    return false;
  }
  for (const ObjectName& parent : operation.inherit) {
    if (application.find_table(parent) == nullptr) return false;
    parents.push_back(parent);
  }
  for (const ObjectName& parent : operation.no_inherit) take_over(application.catalog(), parent, table);
  for (const ObjectName& parent : operation.inherit) give_up(application.catalog(), parent, table);
  options.inherits = List<ObjectName>(parents);
  return true;
}

bool change_partition(const AlterTable& operation, Application& application, Table& table) {
  TableOptions& options = table.options;
  if (!operation.detach_from.name.empty()) {
    if (!(options.partition_of == operation.detach_from)) {
      application.error("LBK240",
                        "table " + quoted(table.name) + " is no partition of " + quoted(operation.detach_from));
      return false;
    }
    take_over(application.catalog(), options.partition_of, table);
    options.partition_of = {};
    options.partition_bound = {};
  }
  if (operation.attach_to.name.empty()) return true;
  const Table* parent = application.find_table(operation.attach_to);
  if (parent == nullptr) return false;
  if (parent->options.partition_by.empty()) {
    application
        .error("LBK240", "table " + quoted(parent->name) + " has no partitions: it was created without .partition_by")
        .notes.push_back({parent->at, "table " + quoted(parent->name) + " is created here"});
    return false;
  }
  if (!options.partition_of.name.empty()) {
    application.error("LBK240", "table " + quoted(table.name) + " is a partition of " + quoted(options.partition_of) +
                                    " already; add .detach_from() for that");
    return false;
  }
  give_up(application.catalog(), parent->name, table);
  options.partition_of = operation.attach_to;
  options.partition_bound = operation.partition_bound;
  return true;
}

}  // namespace

List<Parameter> by_name(const List<Parameter>& parameters) {
  std::vector<Parameter> sorted(parameters.begin(), parameters.end());
  std::sort(sorted.begin(), sorted.end(), [](const Parameter& a, const Parameter& b) { return a.name < b.name; });
  return sorted;
}

void apply(const AlterTable& operation, Application& application) {
  const Table* present = application.find_table(operation.table);
  if (present == nullptr) return;
  if (!check_index(operation.cluster_on, *present, application) ||
      !check_index(copy_text(index_in(operation.replica_identity)), *present, application))
    return;
  if (const Index* index = present->find_index(operation.cluster_on); index != nullptr && !index->predicate.empty())
    return void(application.error("LBK219", "index " + quoted(index->index_name) +
                                                " leaves rows out by its .where(); "
                                                ".cluster_on an index of all rows"));
  Table table = *present;
  TableOptions& options = table.options;
  set_parameters(operation, options);
  if (operation.unlogged != Choice::kNotGiven) options.unlogged = operation.unlogged == Choice::kYes;
  if (is_given(operation.tablespace))
    options.tablespace = operation.tablespace == "pg_default" ? std::string_view() : operation.tablespace;
  if (is_given(operation.access_method))
    options.access_method = operation.access_method == "heap" ? std::string_view() : operation.access_method;
  if (is_given(operation.of_type)) options.of_type = operation.of_type.empty() ? std::string_view() : operation.of_type;
  if (is_given(operation.cluster_on))
    options.cluster_on = operation.cluster_on.empty() ? std::string_view() : operation.cluster_on;
  if (is_given(operation.replica_identity))
    options.replica_identity = operation.replica_identity.empty() ? std::string_view() : operation.replica_identity;
  if (!change_parents(operation, application, table) || !change_partition(operation, application, table)) return;
  if (!check_partitioned_options(application, table)) return;
  if (options.unlogged != present->options.unlogged) check_foreign_key_persistence(application, table);
  if (table == *present) {
    application.error("LBK217", "alter_table changes nothing: table " + quoted(table.name) + " is so already");
    return;
  }
  application.catalog().put_table(std::move(table));
}

}  // namespace limbeck
