// Objects that are kept as the text that makes them, comments on what is no table, and owners.
#include "apply/object_parts.h"
#include "catalog/facts.h"

namespace limbeck {
namespace {

bool check_words(const StoredObject& object, Application& application) {
  if (!object.kind.empty() && !object.name.name.empty()) return true;
  application.error("LBK216", std::string("create_object needs ") +
                                  (object.kind.empty() ? "a kind, as CREATE has it" : "a name, as DROP has it"));
  return false;
}

const StoredObject* find_to_drop(const DropObject& operation, Application& application) {
  const StoredObject* present = application.catalog().find<StoredObject>(object_key(operation.kind, operation.name));
  if (present != nullptr || operation.if_exists) return present;
  const auto all = application.catalog().all<StoredObject>();
  std::vector<std::string_view> candidates;
  for (const auto& candidate : all)
    if (candidate->kind == operation.kind && candidate->name.schema == operation.name.schema)
      candidates.push_back(candidate->name.name);
  report_unknown(application, operation.kind, operation.name, candidates);
  return nullptr;
}

// Puts or takes away what is known about `on`; it is reported where that changes nothing, or there is no such thing.
template <class Fact>
void set_fact(std::string_view on, std::string_view word, std::string_view value, std::string_view Fact::*member,
              Application& application) {
  const ObjectName name{{}, fact_name(on)};
  if (on.empty())
    return void(application.error("LBK216", "the name of what the " + std::string(word) + " is of is missing"));
  Catalog& catalog = application.catalog();
  if (!has_fact_holder(catalog, name.name))
    return void(application.error("LBK231", "there is no " + std::string(name.name) + " that could have " +
                                                (word == "owner" ? "an " : "a ") + std::string(word)));
  const Fact* present = catalog.find<Fact>(name);
  if (value.data() == nullptr && present == nullptr)
    return void(application.error("LBK217", std::string(name.name) + " has no " + std::string(word) + " to take away"));
  if (present != nullptr && value.data() != nullptr && present->*member == value)
    return void(
        application.error("LBK217", "the " + std::string(word) + " of " + std::string(name.name) + " is so already"));
  if (value.data() == nullptr) return catalog.remove<Fact>(name);
  Fact fact{.name = name, .at = application.at()};
  fact.*member = value;
  catalog.put(fact);
}

}  // namespace

void apply(const CreateObject& operation, Application& application) {
  const StoredObject& object = operation.object;
  if (!check_words(object, application)) return;
  const ObjectName key = object_key(object.kind, object.name);
  if (const StoredObject* present = application.catalog().find<StoredObject>(key))
    return report_exists(application, object.kind, object.name, present->at);
  application.catalog().put(positioned(object, application));
}

void apply(const DropObject& operation, Application& application) {
  if (find_to_drop(operation, application) == nullptr) return;
  application.catalog().remove<StoredObject>(object_key(operation.kind, operation.name));
  remove_facts(application.catalog(), operation.kind, operation.name);
}

void apply(const SetComment& operation, Application& application) {
  set_fact(operation.on, "comment", operation.text, &ObjectComment::text, application);
}

void apply(const SetOwner& operation, Application& application) {
  set_fact(operation.of, "owner", operation.role, &ObjectOwner::role, application);
}

}  // namespace limbeck
