#include <set>

#include "apply/table_parts.h"

namespace limbeck {
namespace {

std::optional<EnumType> find_enum(Application& application, const Table& table, std::string_view name) {
  if (std::optional<EnumType> type = application.catalog().find_enum(name)) return type;
  for (const Column& column : table.columns) {
    const Type* type = &column.facets.type;
    while (type->kind == TypeKind::kArray) type = type->element;
    if (type->kind == TypeKind::kEnum && type->name == name) return EnumType{name, type->labels, column.facets.at};
  }
  return std::nullopt;
}

Type resolve_enum(Application& application, const Table& table, Type type, SourcePosition at) {
  if (!application.check_name("an Enum", type.name, at)) return type;
  std::set<std::string_view> labels;
  for (std::string_view label : type.labels)
    if (!labels.insert(label).second)
      application.error("LBK226", at, "Enum " + quoted(type.name) + " has the label " + quoted(label) + " twice");
  const std::optional<EnumType> known = find_enum(application, table, type.name);
  if (!known && type.labels.empty()) {
    if (!application.doubts(type.name)) {
      std::vector<std::string_view> names;
      const std::vector<EnumType> types = application.catalog().enum_types();
      for (const EnumType& candidate : types) names.push_back(candidate.name);
      application.error("LBK214", at,
                        "no Enum " + quoted(type.name) + " exists here" + did_you_mean(type.name, names) +
                            (names.empty() || did_you_mean(type.name, names).empty()
                                 ? "; its first use says its labels: Enum(\"" + std::string(type.name) + "\", {...})"
                                 : ""));
    }
    application.doubt(type.name);
    return type;
  }
  if (known && type.labels.empty()) {
    type.labels = known->labels;
  } else if (known && !(known->labels == type.labels) && !application.doubts(type.name)) {
    Diagnostic& diagnostic =
        application.error("LBK215", at,
                          "Enum " + quoted(type.name) + " exists already, with the labels " +
                              quoted_list(known->labels) + "; leave the labels out to use it: Enum(\"" +
                              std::string(type.name) + "\"), or give the new type another name");
    if (known->at.line > 0) diagnostic.notes.push_back({known->at, "it is in use here"});
  }
  if (!known && application.catalog().find_table({{}, type.name}) != nullptr && !application.doubts(type.name))
    application.error("LBK205", at,
                      "the name " + quoted(type.name) +
                          " of an Enum is taken by a table; types and tables share one "
                          "name space");
  return type;
}

}  // namespace

Type resolve_type(Application& application, const Table& table, const Type& type, SourcePosition at) {
  if (type.kind == TypeKind::kEnum) return resolve_enum(application, table, type, at);
  if (type.kind != TypeKind::kArray || type.element == nullptr) return type;
  Type resolved = type;
  resolved.element = copy_value(resolve_type(application, table, *type.element, at));
  return resolved;
}

}  // namespace limbeck
