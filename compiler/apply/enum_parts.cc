#include <set>

#include "apply/table_parts.h"

namespace limbeck {
namespace {

ObjectName name_of(const Type& type) { return {type.schema_name, type.name}; }

// Those of the catalog, and those of the table in the making.
std::vector<EnumType> known_enums(Application& application, const Table& table) {
  std::vector<EnumType> types = application.catalog().enum_types();
  for (const Column& column : table.columns)
    if (const Type* type = enum_in(column.facets.type))
      types.push_back({name_of(*type), type->labels, false, column.facets.at});
  return types;
}

std::optional<EnumType> find_enum(Application& application, const Table& table, const ObjectName& name) {
  if (std::optional<EnumType> type = application.catalog().find_enum(name)) return type;
  for (const Column& column : table.columns)
    if (const Type* type = enum_in(column.facets.type); type != nullptr && name_of(*type) == name)
      return EnumType{name, type->labels, false, column.facets.at};
  return std::nullopt;
}

void check_labels(Application& application, const Type& type, SourcePosition at) {
  std::set<std::string_view> labels;
  for (std::string_view label : type.labels)
    if (!labels.insert(label).second)
      application.error("LBK226", at, "Enum " + quoted(type.name) + " has the label " + quoted(label) + " twice");
}

void report_unknown(Application& application, const Table& table, const Type& type, SourcePosition at) {
  std::vector<std::string_view> names;
  const std::vector<EnumType> types = known_enums(application, table);
  for (const EnumType& candidate : types) names.push_back(candidate.name.name);
  std::string hint = did_you_mean(type.name, names);
  if (hint.empty()) hint = "; its first use says its labels: Enum(\"" + std::string(type.name) + "\", {...})";
  application.error("LBK214", at, "there is no Enum " + quoted(type.name) + " here" + hint);
}

void report_other_labels(Application& application, const Type& type, const EnumType& known, SourcePosition at) {
  Diagnostic& diagnostic =
      application.error("LBK215", at,
                        "Enum " + quoted(type.name) + " exists already, with the labels " + quoted_list(known.labels) +
                            "; leave the labels out to use it: Enum(\"" + std::string(type.name) +
                            "\"), or give the new type another name");
  if (known.at.line > 0) diagnostic.notes.push_back({known.at, "it is in use here"});
}

// A table brings a type of its own name with it.
void check_enum_name(Application& application, const Table& table, const Type& type, SourcePosition at) {
  const ObjectName name = name_of(type);
  const auto holder = application.type_holder(name);
  if (!(table.name == name) && !holder) return;
  application.error("LBK205", at,
                    "the Enum name " + quoted(type.name) + " is taken by " + (holder ? holder->what : "a table") +
                        "; tables and types share one name space");
}

Type resolve_enum(Application& application, const Table& table, Type type, SourcePosition at) {
  if (!application.check_name("Enum", type.name, at)) return type;
  check_labels(application, type, at);
  const std::optional<EnumType> known = find_enum(application, table, name_of(type));
  if (known && type.labels.empty()) type.labels = known->labels;
  if (application.doubts(type.name)) return type;
  if (!known) check_enum_name(application, table, type, at);
  if (!known && type.labels.empty()) {
    report_unknown(application, table, type, at);
    application.doubt(type.name);
  }
  if (known && !(known->labels == type.labels)) report_other_labels(application, type, *known, at);
  return type;
}

// A domain has no other spelling; it must be there.
void check_domain(Application& application, const Type& type, SourcePosition at) {
  const ObjectName name = name_of(type);
  if (application.catalog().find<Domain>(name) != nullptr || application.doubts(type.name)) return;
  const auto all = application.catalog().all<Domain>();
  std::vector<std::string_view> names;
  for (const auto& domain : all)
    if (domain->name.schema == name.schema) names.push_back(domain->name.name);
  application.error("LBK231", at, "no domain " + quoted(name) + did_you_mean(name.name, names));
  application.doubt(type.name);
}

}  // namespace

Type resolve_type(Application& application, const Table& table, const Type& type, SourcePosition at) {
  if (type.kind == TypeKind::kDomain) check_domain(application, type, at);
  if (type.kind == TypeKind::kEnum) return resolve_enum(application, table, type, at);
  if (type.kind != TypeKind::kArray || type.element == nullptr) return type;
  Type resolved = type;
  resolved.element = copy_value(resolve_type(application, table, *type.element, at));
  return resolved;
}

}  // namespace limbeck
