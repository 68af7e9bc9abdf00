#include "dialect/postgresql/normal_form.h"

#include <algorithm>
#include <cctype>

#include "catalog/signature.h"
#include "dialect/postgresql/normal_table.h"
#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

std::string_view kept(const std::string& text) { return copy_text(text); }

Sequence sequence_form(Sequence sequence) {
  const Type type = sequence.type == nullptr ? BigInteger() : *sequence.type;
  const Identity options = normal_identity({.start = sequence.start,
                                            .increment = sequence.increment,
                                            .minvalue = sequence.minvalue,
                                            .maxvalue = sequence.maxvalue,
                                            .cache = sequence.cache},
                                           type);
  sequence.start = options.start;
  sequence.increment = options.increment;
  sequence.minvalue = options.minvalue;
  sequence.maxvalue = options.maxvalue;
  sequence.cache = options.cache;
  sequence.type = type.kind == TypeKind::kBigInteger ? nullptr : copy_value(normal_type(type));
  if (sequence.cycle == Choice::kNo) sequence.cycle = Choice::kNotGiven;
  if (sequence.owned_by.empty()) sequence.owned_by = {};
  if (sequence.unlogged == Choice::kNo) sequence.unlogged = Choice::kNotGiven;
  return sequence;
}

Domain domain_form(Domain domain) {
  const Type written = domain.type;
  domain.type = normal_type(written);
  domain.server_default = normal_default(domain.server_default, written);
  std::vector<Check> checks(domain.checks.begin(), domain.checks.end());
  for (Check& check : checks) check.expression = kept(normal_expression(check.expression));
  std::sort(checks.begin(), checks.end(),
            [](const Check& a, const Check& b) { return a.constraint_name < b.constraint_name; });
  domain.checks = checks;
  return domain;
}

// A recursive view is a view whose query begins with the recursive table of its own name.
std::string query_of(const View& view) {
  const std::string query(view.sql.postgresql);
  if (!view.is_recursive) return query;
  const std::string name = qualified({{}, view.name.name});
  const std::string columns = sql("").identifiers(view.columns).take();
  std::string list = columns.substr(1, columns.size() - 2);
  return "WITH RECURSIVE " + name + columns + " AS (" + query + ") SELECT " + list + " FROM " + name;
}

View view_form(View view, const Catalog& catalog) {
  view.sql = {.postgresql = kept(normal_query(query_of(view), view.columns, catalog))};
  view.columns = {};
  view.parameters = parameters_form(view.parameters);
  std::vector<Index> indexes;
  for (const Index& index : view.indexes) indexes.push_back(normal_index(index, Table()));
  std::sort(indexes.begin(), indexes.end(), [](const Index& a, const Index& b) { return a.index_name < b.index_name; });
  view.indexes = List<Index>(indexes);
  view.is_recursive = false;
  return view;
}

StoredFunction function_form(StoredFunction function) {
  function.sql = kept(normal_statement(create_function(function, false)));
  function.name.name = kept(signature_key(function.name.name));
  return function;
}

StoredObject object_form(StoredObject object) {
  object.sql = kept(normal_statement(create_object(object)));
  std::vector<std::string_view> then;
  for (std::string_view statement : object.then) then.push_back(kept(normal_statement(std::string(statement))));
  object.then = List<std::string_view>(then);
  return object;
}

// What is granted is told by the name of the privilege.
Privilege privilege_form(Privilege privilege) { return privilege; }

Extension extension_form(Extension extension) {
  extension.version = {};
  extension.name.schema = {};
  return extension;
}

}  // namespace

Catalog normal_form(const Catalog& catalog, const RenderOptions& options) {
  Catalog form;
  for (EnumType type : catalog.enum_types()) {
    type.is_declared = true;
    form.declare_enum(type);
  }
  for (const auto& table : catalog.tables()) form.put_table(normal_table(*table, catalog, options));
  for (const auto& schema : catalog.all<NamedSchema>()) form.put(*schema);
  for (const auto& extension : catalog.all<Extension>()) form.put(extension_form(*extension));
  for (const auto& sequence : catalog.all<Sequence>()) form.put(sequence_form(*sequence));
  for (const auto& domain : catalog.all<Domain>()) form.put(domain_form(*domain));
  for (const auto& view : catalog.all<View>())
    if (!view->sql.postgresql.empty()) form.put(view_form(*view, catalog));
  for (const auto& function : catalog.all<StoredFunction>()) form.put(function_form(*function));
  for (const auto& object : catalog.all<StoredObject>()) form.put(object_form(*object));
  for (const auto& comment : catalog.all<ObjectComment>())
    if (!comment->text.empty()) form.put(*comment);
  for (const auto& owner : catalog.all<ObjectOwner>()) form.put(*owner);
  for (const auto& privilege : catalog.all<Privilege>()) form.put(privilege_form(*privilege));
  return form;
}

}  // namespace limbeck::postgresql
