#include <algorithm>

#include "apply/application.h"
#include "apply/privileges.h"

namespace limbeck {
namespace {

bool is_empty(const List<std::string_view>& list) {
  return list.empty() || std::any_of(list.begin(), list.end(), [](std::string_view text) { return text.empty(); });
}

// Calls visit(object, role, privilege) for each that the operation names.
template <class Op, class Visit>
void visit_each(const Op& operation, const Catalog& catalog, Visit visit) {
  for (const std::string& object : privilege_objects(catalog, operation.on))
    for (std::string_view role : operation.roles)
      for (const std::string& privilege : privilege_names(operation.privileges, object)) visit(object, role, privilege);
}

// What no operation makes, or makes without a name of its own: the server's tables, and sequences of serial columns.
bool is_outside(const ObjectName& relation, const Catalog& catalog) {
  return catalog.find<View>(relation) != nullptr || catalog.find<Sequence>(relation) != nullptr ||
         relation.schema == "pg_catalog" || relation.schema == "information_schema" ||
         relation.name.starts_with("pg_") || relation.name.ends_with("_seq");
}

template <class Op>
bool check_words(const Op& operation, std::string_view word, Application& application) {
  std::string_view missing;
  if (is_empty(operation.roles)) missing = "a role";
  if (operation.on.empty()) missing = "the name of what it is on";
  if (is_empty(operation.privileges)) missing = "a privilege";
  if (!missing.empty()) application.error("LBK216", std::string(word) + " needs " + std::string(missing));
  bool fine = missing.empty();
  if (fine)
    for (const ObjectName& relation : privilege_relations(operation.on))
      fine = is_outside(relation, application.catalog()) || (application.find_table(relation) != nullptr && fine);
  return fine;
}

ObjectName name_of(const std::string& object, std::string_view role, const std::string& privilege) {
  return {copy_text(object), copy_text(std::string(role) + " " + privilege)};
}

}  // namespace

void apply(const Grant& operation, Application& application) {
  if (!check_words(operation, "grant", application)) return;
  Catalog& catalog = application.catalog();
  bool changes = false;
  visit_each(operation, Catalog(catalog),
             [&](const std::string& object, std::string_view role, const std::string& word) {
               const ObjectName name = name_of(object, role, word);
               const Privilege* present = catalog.find<Privilege>(name);
               if (present != nullptr && (present->grant_option || !operation.grant_option)) return;
               changes = true;
               catalog.put(Privilege{name, copy_text(role), copy_text(word), operation.grant_option, application.at()});
             });
  if (!changes) application.error("LBK217", "grant changes nothing: all of it is granted already");
}

void apply(const Revoke& operation, Application& application) {
  if (!check_words(operation, "revoke", application)) return;
  Catalog& catalog = application.catalog();
  visit_each(operation, Catalog(catalog),
             [&](const std::string& object, std::string_view role, const std::string& word) {
               catalog.remove<Privilege>(name_of(object, role, word));
               // What is revoked on a table is revoked on its columns.
               for (const auto& privilege : catalog.privileges_on(object))
                 if (privilege->role == role && privilege->privilege.starts_with(word + " ("))
                   catalog.remove<Privilege>(privilege->name);
             });
}

}  // namespace limbeck
