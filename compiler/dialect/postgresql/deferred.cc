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

void set_constraints(const std::string& names, std::string_view when, Pass& pass) {
  if (!names.empty())
    pass.statement(sql("SET CONSTRAINTS").words(names).words(when).take(), "check deferred constraints");
}

}  // namespace

// The server takes a name for all constraints of the schema that have it, and none of them may be one that cannot be
// deferred; with ALL those are passed over.
void check_deferred_constraints(Pass& pass) {
  const Catalog& catalog = pass.change.after;
  std::string deferred, immediate;
  bool is_shared = false;
  each_deferrable(catalog, [&](const ObjectName& name, bool initially_deferred) {
    std::string& names = initially_deferred ? deferred : immediate;
    names += (names.empty() ? "" : ", ") + qualified(name);
    is_shared = is_shared || (initially_deferred && catalog.count_constraints(name) > 1);
  });
  if (deferred.empty() && immediate.empty()) return;
  set_constraints("ALL", "IMMEDIATE", pass);
  set_constraints(is_shared ? "ALL" : deferred, "DEFERRED", pass);
  if (is_shared) set_constraints(immediate, "IMMEDIATE", pass);
}

}  // namespace limbeck::postgresql
