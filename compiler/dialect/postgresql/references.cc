#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {

// PostgreSQL ties a foreign key to one key of its referent, and refuses to drop that one also where another would do.
std::vector<Reference> release_references(const Table* table, std::string_view key, Pass& pass) {
  std::vector<Reference> released;
  if (table == nullptr) return released;
  for (const Reference& reference : find_references(pass.change.before, *table, key)) {
    const Table* source = pass.change.after.find_table(reference.source->name);
    if (source == nullptr || !source->has_constraint(reference.key->constraint_name)) continue;
    pass.statement(sql("ALTER TABLE")
                       .name(source->name)
                       .words("DROP CONSTRAINT")
                       .identifier(reference.key->constraint_name)
                       .take(),
                   "drop constraint " + std::string(reference.key->constraint_name) + " of " + display(source->name));
    released.push_back(reference);
  }
  return released;
}

void restore_references(const std::vector<Reference>& released, Pass& pass) {
  for (const auto& [source, key] : released)
    add_constraint(source->name, constraint_definition(*key), key->constraint_name, pass);
}

}  // namespace limbeck::postgresql
