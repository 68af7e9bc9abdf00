#include <vector>

#include "dialect/constraint_text.h"
#include "dialect/postgresql/render.h"
#include "dialect/table_change.h"

namespace limbeck::postgresql {
namespace {

std::string exclude_element(const ExcludeElement& element) {
  return index_column(element.element) + " WITH " + std::string(element.with);
}

// Walks all constraints that can be deferred; PostgreSQL knows no deferrable checks.
template <class Function>
void each_deferrable(const Catalog& catalog, Function function) {
  for (const Table* table : catalog.find_deferrable()) {
    const auto visit = [&](bool deferrable, bool deferred, std::string_view name) {
      if (deferrable || deferred) function(ObjectName{table->name.schema, name}, deferred);
    };
    for (const ForeignKey& key : table->foreign_keys)
      visit(key.options.deferrable, key.options.initially_deferred, key.constraint_name);
    for (const Unique& unique : table->uniques)
      visit(unique.is_deferrable, unique.is_initially_deferred, unique.constraint_name);
    for (const Exclude& exclude : table->excludes) visit(exclude.is_deferrable, false, exclude.constraint_name);
  }
}

}  // namespace

std::string constraint_definition(const PrimaryKey& key) { return constraint_text(style(), key); }

std::string constraint_definition(const Unique& unique) { return constraint_text(style(), unique); }

std::string constraint_definition(const Check& check) { return constraint_text(style(), check); }

std::string constraint_definition(const ForeignKey& key) { return constraint_text(style(), key); }

std::string constraint_definition(const Exclude& exclude) {
  SqlWriter text = sql("CONSTRAINT").identifier(exclude.constraint_name).words("EXCLUDE");
  if (!exclude.method.empty()) text.words("USING").identifier(exclude.method);
  text.list(exclude.elements, exclude_element);
  if (!exclude.predicate.empty()) text.words("WHERE").parens(exclude.predicate);
  return text.words_if(exclude.is_deferrable, "DEFERRABLE").take();
}

void add_constraint(const ObjectName& table, std::string_view definition, std::string_view name, Pass& pass) {
  pass.statement(sql("ALTER TABLE").name(table).words("ADD").words(definition).take(),
                 "add constraint " + std::string(name) + " to " + display(table));
}

void render(const CreatePrimaryKey& op, Pass& pass) {
  const Table& table = *pass.change.after.find_table(op.table);
  add_constraint(op.table, constraint_definition(*table.primary_key), table.primary_key->constraint_name, pass);
}

void render(const CreateUniqueConstraint& op, Pass& pass) {
  for (const Unique* unique : added_items(pass.change).uniques)
    add_constraint(op.table, constraint_definition(*unique), unique->constraint_name, pass);
}

void render(const CreateForeignKey& op, Pass& pass) {
  for (const ForeignKey* key : added_items(pass.change).foreign_keys)
    add_constraint(op.table, constraint_definition(*key), key->constraint_name, pass);
}

void render(const CreateCheckConstraint& op, Pass& pass) {
  for (const Check* check : added_items(pass.change).checks)
    add_constraint(op.table, constraint_definition(*check), check->constraint_name, pass);
}

void render(const CreateExcludeConstraint& op, Pass& pass) {
  for (const Exclude* exclude : added_items(pass.change).excludes)
    add_constraint(op.table, constraint_definition(*exclude), exclude->constraint_name, pass);
}

void render(const DropConstraint& op, Pass& pass) {
  pass.statement(sql("ALTER TABLE").name(op.table).words("DROP CONSTRAINT").identifier(op.name).take(),
                 "drop constraint " + std::string(op.name) + " of " + display(op.table));
}

void check_deferred_constraints(Pass& pass) {
  bool deferrable = false;
  std::vector<std::string> deferred;
  each_deferrable(pass.change.after, [&](const ObjectName& name, bool initially_deferred) {
    deferrable = true;
    if (initially_deferred) deferred.push_back(qualified(name));
  });
  if (!deferrable) return;
  pass.statement("SET CONSTRAINTS ALL IMMEDIATE", "check deferred constraints");
  if (deferred.empty()) return;
  SqlWriter text = sql("SET CONSTRAINTS");
  std::string names;
  for (const std::string& name : deferred) names += names.empty() ? name : ", " + name;
  pass.statement(text.words(names).words("DEFERRED").take(), "check deferred constraints");
}

}  // namespace limbeck::postgresql
