#include "limbeck/column.h"

namespace limbeck {

bool operator==(const Column::Facets& a, const Column::Facets& b) {
  if ((a.identity == nullptr) != (b.identity == nullptr)) return false;
  if (a.identity != nullptr && !(*a.identity == *b.identity)) return false;
  return a.name == b.name && a.type == b.type && a.not_null == b.not_null && a.primary_key == b.primary_key &&
         a.unique == b.unique && a.index == b.index && a.autoincrement == b.autoincrement &&
         a.server_default == b.server_default && a.computed == b.computed &&
         a.computed_persisted == b.computed_persisted && a.references == b.references && a.reference == b.reference &&
         a.constraint_name == b.constraint_name && a.comment == b.comment && a.collation == b.collation &&
         a.statistics == b.statistics && a.storage == b.storage && a.compression == b.compression &&
         a.sequence == b.sequence;
}

Column column(std::string_view name, const Type& type, SourcePosition at) {
  Column column;
  column.facets.name = copy_text(name);
  column.facets.type = type;
  column.facets.at = at;
  return column;
}

Column& Column::not_null() & {
  facets.not_null = Choice::kYes;
  return *this;
}

Column& Column::nullable() & {
  facets.not_null = Choice::kNo;
  return *this;
}

Column& Column::primary_key() & {
  facets.primary_key = true;
  return *this;
}

Column& Column::unique() & {
  facets.unique = true;
  return *this;
}

Column& Column::index() & {
  facets.index = true;
  return *this;
}

Column& Column::server_default(Value value) & {
  facets.server_default = value;
  return *this;
}

Column& Column::identity(const Identity& options) & {
  facets.identity = copy_value(options);
  return *this;
}

Column& Column::computed(std::string_view expression, ComputedOptions options) & {
  facets.computed = copy_text(expression);
  facets.computed_persisted = options.persisted;
  return *this;
}

Column& Column::references(std::string_view table_and_column) & {
  facets.references = copy_text(table_and_column);
  return *this;
}

Column& Column::comment(std::string_view text) & {
  facets.comment = copy_text(text);
  return *this;
}

Column& Column::collate(std::string_view collation) & {
  facets.collation = copy_text(collation);
  return *this;
}

Column& Column::statistics(long long target) & {
  facets.statistics = target;
  return *this;
}

Column& Column::storage(std::string_view strategy) & {
  facets.storage = copy_text(strategy);
  return *this;
}

Column& Column::compression(std::string_view method) & {
  facets.compression = copy_text(method);
  return *this;
}

Column& Column::autoincrement(bool yes) & {
  facets.autoincrement = yes ? Choice::kYes : Choice::kNo;
  return *this;
}

Column& Column::sequence(std::string_view name) & {
  facets.sequence = copy_text(name);
  return *this;
}

Column& Column::on_delete(ReferentialAction action) & {
  facets.reference.on_delete = action;
  return *this;
}

Column& Column::on_update(ReferentialAction action) & {
  facets.reference.on_update = action;
  return *this;
}

Column& Column::deferrable() & {
  facets.reference.deferrable = true;
  return *this;
}

Column& Column::initially_deferred() & {
  facets.reference.deferrable = true;
  facets.reference.initially_deferred = true;
  return *this;
}

Column& Column::match_full() & {
  facets.reference.match_full = true;
  return *this;
}

Column& Column::constraint_name(std::string_view name) & {
  facets.constraint_name = copy_text(name);
  return *this;
}

Column& Column::renamed_from(std::string_view old_name) & {
  facets.renamed_from = copy_text(old_name);
  return *this;
}

}  // namespace limbeck
