#include <algorithm>

#include "apply/dependents.h"
#include "apply/partitioned.h"
#include "apply/removal.h"
#include "apply/rename.h"
#include "apply/table_parts.h"

namespace limbeck {
namespace {

// The server drops a key that says the same as one before it; later nothing of its name could be found.
bool is_repeated(Application& application, const Table& table, const Unique& unique) {
  std::string_view other;
  if (table.primary_key && table.primary_key->columns == unique.columns && !unique.is_deferrable)
    other = "the primary key";
  for (const Unique& present : table.uniques)
    if (present.columns == unique.columns && present.is_deferrable == unique.is_deferrable &&
        present.is_initially_deferred == unique.is_initially_deferred)
      other = "another unique constraint";
  if (other.empty()) return false;
  application.error(
      "LBK225", unique.at,
      "unique " + quoted_list(unique.columns) + " says what " + std::string(other) + " says already; remove it");
  return true;
}

void check_nullable_keys(Application& application, const PrimaryKey& key,
                         const std::vector<std::string_view>& nullable) {
  if (application.limits().keys_take_null) return;
  for (std::string_view name : key.columns)
    if (std::find(nullable.begin(), nullable.end(), name) != nullable.end())
      application.error(
          "LBK219", key.at,
          "column " + quoted(name) + ": a column of the primary key cannot be nullable; remove .nullable()");
}

void add_keys(Application& application, Table& table, const CreateTable& operation) {
  std::vector<std::string_view> flagged, nullable;
  SourcePosition at = application.at();
  for (const Column& column : operation.columns) {
    if (column.facets.not_null == Choice::kNo) nullable.push_back(column.facets.name);
    if (!column.facets.primary_key) continue;
    if (flagged.empty()) at = column.facets.at;
    flagged.push_back(column.facets.name);
  }
  if (!flagged.empty()) add_nullable_key(application, table, {.columns = flagged, .at = at}, nullable);
  for (const PrimaryKey& key : operation.primary_keys) {
    check_nullable_keys(application, key, nullable);
    add_nullable_key(application, table, key, nullable);
  }
  for (const Unique& unique : operation.uniques)
    if (!is_repeated(application, table, unique)) add_unique(application, table, unique);
}

// Reports what is wrong with what it is a partition of, or inherits from.
void check_parents(Application& application, const CreateTable& operation) {
  const TableOptions& options = operation.options;
  const bool is_partition = !options.partition_of.name.empty();
  if (is_partition) {
    const Table* parent = application.find_table(options.partition_of);
    if (parent != nullptr && parent->options.partition_by.empty())
      application
          .error("LBK240", "table " + quoted(parent->name) + " has no partitions: it was created without .partition_by")
          .notes.push_back({parent->at, "table " + quoted(parent->name) + " is created here"});
    if (!operation.columns.empty())
      application.error("LBK240", operation.columns[0].facets.at,
                        "table " + quoted(operation.table) + " is a partition and has the columns of " +
                            quoted(options.partition_of) + "; remove its own");
    if (!options.inherits.empty())
      application.error("LBK219", ".partition_of and .inherits contradict each other; keep one");
  }
  for (const ObjectName& parent : options.inherits) application.find_table(parent);
}

// In the order in which the server and SQLAlchemy together name unnamed parts: checks, the primary key, what the author
// wrote as items, what columns ask for; foreign keys last.
Table make_table(Application& application, const CreateTable& operation) {
  Table table;
  table.name = operation.table;
  table.comment = operation.comment;
  table.options = operation.options;
  table.options.parameters = by_name(table.options.parameters);
  table.at = application.at();
  check_parents(application, operation);
  for (const Column& column : operation.columns) add_column(application, table, column);
  for (const Check& check : operation.checks) add_check(application, table, check);
  add_keys(application, table, operation);
  for (const Exclude& exclude : operation.excludes) add_exclude(application, table, exclude);
  for (const Index& index : operation.indexes) add_index(application, table, index);
  for (const ForeignKey& key : operation.foreign_keys) add_foreign_key(application, table, key);
  for (const Column& column : operation.columns) {
    const Unique same{.columns = {column.facets.name}, .at = column.facets.at};
    if (column.facets.unique && !column.facets.index && is_repeated(application, table, same)) continue;
    if (table.find_column(column.facets.name) != nullptr) add_column_parts(application, table, column);
  }
  settle_autoincrement(table);
  name_sequences(application, table);
  check_partitioned_options(application, table);
  return table;
}

// Foreign keys of other tables that refer to it, as an error with a note for each.
bool is_referenced(Application& application, const Table& table) {
  std::vector<DiagnosticNote> notes;
  std::string names;
  for (const Table* source : application.catalog().find_referencing(table.name)) {
    if (source->name == table.name) continue;
    for (const ForeignKey& key : source->foreign_keys) {
      if (!(key.referent == table.name)) continue;
      names += (names.empty() ? "" : ", ") + quoted(key.constraint_name) + " of table " + quoted(source->name);
      notes.push_back({key.at, "foreign key " + quoted(key.constraint_name) + " is created here"});
    }
  }
  if (names.empty() || application.doubts(table.name.name)) return false;
  application
      .error("LBK212",
             "table " + quoted(table.name) + " cannot be dropped: it is referenced by " + names + "; drop that first")
      .notes = std::move(notes);
  return true;
}

// Whether another table, an index, a key or an Enum has that name.
bool is_taken(const ObjectName& name, Application& application) {
  const Table* owner = application.catalog().find_relation_owner(name);
  const std::optional<EnumType> type = application.catalog().find_enum(name);
  auto holder = application.relation_holder(name);
  if (!holder) holder = application.type_holder(name);
  if (!holder) return false;
  if (application.doubts(name.name)) return true;
  if (owner == nullptr && !type) {
    application.error("LBK205", "the table name " + quoted(name) + " is taken by " + holder->what)
        .notes.push_back({holder->at, quoted(name) + " is created here"});
    return true;
  }
  std::string message = "table " + quoted(name) + " exists already";
  if (owner == nullptr)
    message = "the table name " + quoted(name) + " is taken by an Enum; tables and types share one name space";
  else if (!(owner->name == name))
    message = "the table name " + quoted(name) + " is taken by " + holder->what;
  Diagnostic& diagnostic = application.error("LBK205", message);
  const SourcePosition there = owner != nullptr ? owner->at : type->at;
  if (there.line > 0)
    diagnostic.notes.push_back(
        {there, owner != nullptr ? "table " + quoted(owner->name) + " is created here" : "the Enum is in use here"});
  return true;
}

}  // namespace

void apply(const CreateTable& operation, Application& application) {
  if (!application.check_name("table", operation.table.name, application.at())) return;
  if (!operation.renamed_from.empty())
    application.error("LBK218", "table " + quoted(operation.table) +
                                    ": .renamed_from is for models; a migration says op.rename_table");
  if (operation.if_not_exists && application.catalog().find_table(operation.table) != nullptr) return;
  if (is_taken(operation.table, application)) return application.doubt(operation.table.name);
  application.catalog().put_table(make_table(application, operation));
}

void apply(const DropTable& operation, Application& application) {
  if (operation.if_exists && application.catalog().find_table(operation.table) == nullptr &&
      !application.catalog().find<View>(operation.table))
    return;
  const Table* table = application.find_table(operation.table);
  if (table == nullptr) return;
  if (!operation.cascade &&
      (is_referenced(application, *table) ||
       !check_unused(application, "table " + quoted(table->name), dependents_of(application.catalog(), *table))))
    return;
  remove_table(application.catalog(), operation.table);
}

void apply(const SetTableComment& operation, Application& application) {
  const Table* present = application.find_table(operation.table);
  if (present == nullptr) return;
  if (present->comment == operation.comment) {
    application.error("LBK217", operation.comment.empty()
                                    ? "table " + quoted(present->name) + " has no comment to drop"
                                    : "the comment of table " + quoted(present->name) + " is so already");
    return;
  }
  Table table = *present;
  table.comment = operation.comment;
  application.catalog().put_table(std::move(table));
}

void apply(const RenameTable& operation, Application& application) {
  const Table* table = application.find_table(operation.table);
  if (table == nullptr) return;
  const ObjectName new_name{operation.table.schema, operation.new_name};
  if (new_name == operation.table) {
    application.error("LBK217", "table " + quoted(operation.table) + " is renamed to its own name");
    return;
  }
  if (!application.check_relation_name(*table, "table", operation.new_name, application.at())) return;
  rename_table(application.catalog(), *table, new_name);
}

}  // namespace limbeck
