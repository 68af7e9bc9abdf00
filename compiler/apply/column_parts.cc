#include <algorithm>

#include "apply/table_parts.h"

namespace limbeck {
namespace {

// Settings that cannot go together, in words; empty where there is nothing to say.
std::string contradiction(const Column::Facets& column, const SchemaLimits& limits) {
  const bool has_default = column.server_default.given(), has_identity = column.identity != nullptr;
  const bool is_computed = column.computed.data() != nullptr;
  const bool counts = column.autoincrement == Choice::kYes || column.type.serial;
  if (has_default && has_identity) return "a server default and an identity both give the value; keep one of them";
  if (has_default && is_computed) return "a computed column takes no server default";
  if (has_identity && is_computed) return "a computed column takes no identity";
  if (has_identity && !is_integer(column.type)) return "an identity needs SmallInteger, Integer or BigInteger";
  if (column.type.serial && column.autoincrement == Choice::kNo)
    return "a serial type numbers the column, and .autoincrement(false) says that nothing does; keep one";
  if (column.type.kind == TypeKind::kArray && column.type.element != nullptr && column.type.element->serial)
    return "an array has no serial type; use SmallInteger, Integer or BigInteger";
  if (counts && !is_integer(column.type)) return ".autoincrement() needs SmallInteger, Integer or BigInteger";
  if (counts && (has_default || has_identity || is_computed))
    return std::string(column.type.serial ? "a serial type" : ".autoincrement()") +
           " and a server default, identity or computed expression both give the value; keep one";
  if (column.not_null == Choice::kNo) {
    if (column.primary_key && !limits.keys_take_null)
      return "a column of the primary key cannot be nullable; remove .nullable()";
    if (has_identity) return "an identity column cannot be nullable; remove .nullable()";
    if (counts) return "an autoincrementing column cannot be nullable; remove .nullable()";
  }
  return {};
}

// The first setting that only .references gives a meaning.
std::string_view setting_of_reference(const Column::Facets& column) {
  if (column.reference.on_delete != ReferentialAction::kNotGiven) return ".on_delete";
  if (column.reference.on_update != ReferentialAction::kNotGiven) return ".on_update";
  if (column.reference.initially_deferred) return ".initially_deferred";
  if (column.reference.deferrable) return ".deferrable";
  if (column.reference.match_full) return ".match_full";
  if (!column.constraint_name.empty()) return ".constraint_name";
  return {};
}

void check_settings(Application& application, const Column::Facets& column) {
  if (const std::string why = contradiction(column, application.limits()); !why.empty())
    application.error("LBK219", column.at, "column " + quoted(column.name) + ": " + why);
  if (!column.renamed_from.empty())
    application.error(
        "LBK218", column.at,
        "column " + quoted(column.name) + ": .renamed_from is for models; a migration says op.rename_column");
  const std::string_view setting = setting_of_reference(column);
  if (column.references.empty() && !setting.empty())
    application.error("LBK218", column.at,
                      "column " + quoted(column.name) + ": " + std::string(setting) +
                          " means nothing without .references(\"table.column\")");
}

void add_reference(Application& application, Table& table, const Column::Facets& column) {
  const std::size_t dot = column.references.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == column.references.size()) {
    application.error("LBK209", column.at,
                      "column " + quoted(column.name) + ": .references takes \"table.column\", not \"" +
                          std::string(column.references) + "\"");
    return;
  }
  ForeignKey key;
  key.constraint_name = column.constraint_name;
  key.columns = {column.name};
  key.referent = parse_object_name(column.references.substr(0, dot));
  key.referent_columns = {column.references.substr(dot + 1)};
  key.options = column.reference;
  key.at = column.at;
  add_foreign_key(application, table, key);
}

}  // namespace

bool is_integer(const Type& type) {
  return type.kind == TypeKind::kSmallInteger || type.kind == TypeKind::kInteger || type.kind == TypeKind::kBigInteger;
}

void add_column(Application& application, Table& table, const Column& column) {
  const Column::Facets& written = column.facets;
  if (!application.check_name("column", written.name, written.at)) return;
  if (const Column* present = table.find_column(written.name)) {
    if (!application.doubts(written.name)) {
      Diagnostic& diagnostic = application.error(
          "LBK206", written.at, "table " + quoted(table.name) + " has a column " + quoted(written.name) + " already");
      if (present->facets.at.line > 0) diagnostic.notes.push_back({present->facets.at, "it is added here"});
    }
    return;
  }
  check_settings(application, written);

  Column normal = column;
  Column::Facets& facets = normal.facets;
  facets.type = resolve_type(application, table, written.type, written.at);
  if (facets.at.line == 0) facets.at = application.at();
  if (facets.type.serial) facets.autoincrement = Choice::kYes;
  facets.type.serial = false;
  const bool is_required = written.not_null == Choice::kYes || written.identity != nullptr ||
                           facets.autoincrement == Choice::kYes ||
                           (written.primary_key && written.not_null != Choice::kNo);
  facets.not_null = is_required ? Choice::kYes : Choice::kNo;
  facets.primary_key = facets.unique = facets.index = false;
  facets.references = facets.constraint_name = {};
  facets.reference = {};
  table.columns.push_back(normal);
}

void add_column_parts(Application& application, Table& table, const Column& column) {
  const Column::Facets& facets = column.facets;
  if (facets.index) {
    Index index;
    index.columns = {IndexColumn(facets.name)};
    index.is_unique = facets.unique;
    index.at = facets.at;
    add_index(application, table, index);
  } else if (facets.unique) {
    Unique unique;
    unique.columns = {facets.name};
    unique.at = facets.at;
    add_unique(application, table, unique);
  }
  if (!facets.references.empty()) add_reference(application, table, facets);
}

void settle_autoincrement(Table& table) {
  for (Column& column : table.columns) {
    Column::Facets& facets = column.facets;
    if (facets.autoincrement != Choice::kNotGiven) continue;
    const bool stands_alone =
        table.primary_key && table.primary_key->columns.size() == 1 && table.primary_key->columns[0] == facets.name;
    const bool gets_value =
        facets.server_default.given() || facets.identity != nullptr || facets.computed.data() != nullptr;
    const bool refers = std::any_of(table.foreign_keys.begin(), table.foreign_keys.end(),
                                    [&](const ForeignKey& key) { return contains(key.columns, facets.name); });
    const bool yes = stands_alone && is_integer(facets.type) && !gets_value && !refers;
    facets.autoincrement = yes ? Choice::kYes : Choice::kNo;
  }
}

}  // namespace limbeck
