// What is deferred is checked at the end of the script, so that a violation names its revision.
#include <vector>

#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

// Walks all constraints that can be deferred; PostgreSQL knows no deferrable checks.
template <class Function>
void each_deferrable(const Catalog& catalog, Function function) {
  for (const Table* table : catalog.find_deferrable()) {
    const auto visit = [&](bool deferrable, bool deferred, std::string_view name) {
      if (deferrable || deferred) function(ObjectName{table->name.schema, name}, deferred);
    };
    if (table->primary_key)
      visit(table->primary_key->is_deferrable, table->primary_key->is_initially_deferred,
            table->primary_key->constraint_name);
    for (const ForeignKey& key : table->foreign_keys)
      visit(key.options.deferrable, key.options.initially_deferred, key.constraint_name);
    for (const Unique& unique : table->uniques)
      visit(unique.is_deferrable, unique.is_initially_deferred, unique.constraint_name);
    for (const Exclude& exclude : table->excludes)
      visit(exclude.is_deferrable, exclude.is_initially_deferred, exclude.constraint_name);
  }
}

}  // namespace

void check_deferred_constraints(Pass& pass) {
  bool deferrable = false;
  std::string deferred;
  each_deferrable(pass.change.after, [&](const ObjectName& name, bool initially_deferred) {
    deferrable = true;
    if (initially_deferred) deferred += (deferred.empty() ? "" : ", ") + qualified(name);
  });
  if (!deferrable) return;
  pass.statement("SET CONSTRAINTS ALL IMMEDIATE", "check deferred constraints");
  if (!deferred.empty())
    pass.statement(sql("SET CONSTRAINTS").words(deferred).words("DEFERRED").take(), "check deferred constraints");
}

}  // namespace limbeck::postgresql
