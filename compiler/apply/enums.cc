#include <algorithm>
#include <set>

#include "apply/dependents.h"
#include "apply/object_parts.h"
#include "apply/removal.h"
#include "apply/rename.h"
#include "apply/table_parts.h"
#include "catalog/facts.h"

namespace limbeck {
namespace {

// The Enum, or nothing: then it is reported.
std::optional<EnumType> find_enum(Application& application, const ObjectName& name) {
  std::optional<EnumType> type = application.catalog().find_enum(name);
  if (type) return type;
  const std::vector<EnumType> types = application.catalog().enum_types();
  std::vector<std::string_view> candidates;
  for (const EnumType& candidate : types)
    if (candidate.name.schema == name.schema) candidates.push_back(candidate.name.name);
  report_unknown(application, "Enum", name, candidates);
  return std::nullopt;
}

bool check_label(Application& application, const EnumType& type, std::string_view label) {
  if (contains(type.labels, label)) return true;
  if (application.doubts(type.name.name)) return false;
  std::string hint = did_you_mean(label, {type.labels.begin(), type.labels.end()});
  if (hint.empty()) hint = "; it has " + quoted_list(type.labels);
  application.error("LBK235", "Enum " + quoted(type.name) + " has no label " + quoted(label) + hint);
  return false;
}

// Whether the type may get that label; a label has the length limit of a name.
bool check_new_label(Application& application, const EnumType& type, std::string_view label) {
  if (!application.check_name("label", label, application.at())) return false;
  if (!contains(type.labels, label)) return true;
  application.error("LBK235", "Enum " + quoted(type.name) + " has the label " + quoted(label) + " already")
      .notes.push_back({type.at, "the Enum is created here"});
  return false;
}

List<std::string_view> with_label(const AddEnumValue& operation, const List<std::string_view>& labels) {
  std::vector<std::string_view> result(labels.begin(), labels.end());
  auto place = result.end();
  if (operation.before.data() != nullptr) place = std::find(result.begin(), result.end(), operation.before);
  if (operation.after.data() != nullptr) place = std::find(result.begin(), result.end(), operation.after) + 1;
  result.insert(place, operation.value);
  return List<std::string_view>(result);
}

List<std::string_view> with_name(const RenameEnumValue& operation, const List<std::string_view>& labels) {
  std::vector<std::string_view> result(labels.begin(), labels.end());
  std::replace(result.begin(), result.end(), operation.value, operation.new_value);
  return List<std::string_view>(result);
}

}  // namespace

void apply(const CreateEnum& operation, Application& application) {
  if (!application.check_name("Enum", operation.name.name, application.at())) return;
  if (const auto present = application.catalog().find_enum(operation.name))
    return report_exists(application, "Enum", operation.name, present->at);
  if (!check_type_free(application, "Enum", operation.name)) return;
  std::set<std::string_view> labels;
  for (std::string_view label : operation.labels) {
    if (!application.check_name("label", label, application.at())) return;
    if (labels.insert(label).second) continue;
    application.error("LBK226", "Enum " + quoted(operation.name) + " has the label " + quoted(label) + " twice");
    return;
  }
  application.catalog().declare_enum({operation.name, operation.labels, true, application.at()});
}

void apply(const DropEnum& operation, Application& application) {
  if (operation.if_exists && !application.catalog().find_enum(operation.name)) return;
  const auto type = find_enum(application, operation.name);
  if (!type) return;
  if (!check_unused(application, "Enum " + quoted(type->name), dependents_of(application.catalog(), *type), "")) return;
  remove_privileges(application.catalog(), "TYPE " + written(operation.name));
  application.catalog().remove_enum(operation.name);
}

void apply(const AddEnumValue& operation, Application& application) {
  const auto type = find_enum(application, operation.name);
  if (!type) return;
  if (operation.if_not_exists && contains(type->labels, operation.value)) return;
  if (!check_new_label(application, *type, operation.value)) return;
  if (operation.before.data() != nullptr && operation.after.data() != nullptr) {
    application.error("LBK219", ".before and .after contradict each other; keep one");
    return;
  }
  if (operation.before.data() != nullptr && !check_label(application, *type, operation.before)) return;
  if (operation.after.data() != nullptr && !check_label(application, *type, operation.after)) return;
  change_labels(application.catalog(), operation.name, with_label(operation, type->labels));
}

void apply(const RenameEnumValue& operation, Application& application) {
  const auto type = find_enum(application, operation.name);
  if (!type || !check_label(application, *type, operation.value) ||
      !check_new_label(application, *type, operation.new_value))
    return;
  change_labels(application.catalog(), operation.name, with_name(operation, type->labels));
  rename_label(application.catalog(), operation.name, operation.value, operation.new_value);
}

}  // namespace limbeck
