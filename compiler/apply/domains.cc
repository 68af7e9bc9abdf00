#include "apply/dependents.h"
#include "apply/object_parts.h"
#include "apply/removal.h"
#include "apply/table_parts.h"
#include "catalog/expression.h"
#include "catalog/facts.h"
#include "catalog/names.h"

namespace limbeck {
namespace {

// The checks with names, which PostgreSQL's rules give where the author does not.
bool settle_checks(Application& application, Domain& domain) {
  std::vector<Check> checks;
  const auto taken = [&](std::string_view name) {
    bool found = application.catalog().count_constraints({domain.name.schema, name}) > 0;
    for (const Check& check : checks) found = found || check.constraint_name == name;
    return found;
  };
  for (Check check : domain.checks) {
    if (tokenize_expression(check.expression).empty()) {
      application.error("LBK216", "a check of domain " + quoted(domain.name) + " needs an expression");
      return false;
    }
    if (check.constraint_name.empty()) {
      check.constraint_name = choose_name(domain.name.name, {}, "check", taken);
    } else if (!application.check_name("constraint", check.constraint_name, application.at())) {
      return false;
    }
    for (const Check& other : checks) {
      if (other.constraint_name != check.constraint_name) continue;
      application.error("LBK208",
                        "domain " + quoted(domain.name) + " has a check " + quoted(check.constraint_name) + " already");
      return false;
    }
    checks.push_back(check);
  }
  domain.checks = List<Check>(checks);
  return true;
}

}  // namespace

void apply(const CreateDomain& operation, Application& application) {
  Domain domain = positioned(operation.domain, application);
  if (!check_new<Domain>(application, domain.name, false) || !check_type_free(application, "domain", domain.name) ||
      !settle_checks(application, domain))
    return;
  domain.type = resolve_type(application, {}, domain.type, application.at());
  if (application.incomplete()) return;
  if (domain.type.serial) {
    application.error("LBK219", "domain " + quoted(domain.name) +
                                    ": only a column numbers itself; use SmallInteger, Integer or BigInteger");
    return;
  }
  application.catalog().put(domain);
}

void apply(const AlterDomain& operation, Application& application) {
  const Domain* present = find_object<Domain>(application, operation.name);
  if (present == nullptr) return;
  Domain domain = *present;
  if (operation.server_default.given() && operation.drop_server_default) {
    application.error(
        "LBK219", "domain " + quoted(domain.name) + ": .server_default and .drop_server_default contradict each other");
    return;
  }
  if (operation.not_null != Choice::kNotGiven) domain.not_null = operation.not_null == Choice::kYes;
  if (operation.server_default.given()) domain.server_default = operation.server_default;
  if (operation.drop_server_default) domain.server_default = {};
  std::vector<Check> checks(domain.checks.begin(), domain.checks.end());
  for (std::string_view name : operation.dropped_checks) {
    if (std::erase_if(checks, [&](const Check& check) { return check.constraint_name == name; }) > 0) continue;
    application.error("LBK204", "domain " + quoted(domain.name) + " has no check " + quoted(name));
    return;
  }
  checks.insert(checks.end(), operation.checks.begin(), operation.checks.end());
  domain.checks = List<Check>(checks);
  if (!settle_checks(application, domain)) return;
  if (domain == *present) {
    application.error("LBK217", "alter_domain changes nothing: domain " + quoted(domain.name) + " is so already");
    return;
  }
  application.catalog().put(domain);
  remove_lost_facts(application.catalog());
}

void apply(const DropDomain& operation, Application& application) {
  const Domain* domain = find_to_drop<Domain>(operation, application);
  if (domain == nullptr) return;
  if (!operation.cascade &&
      !check_unused(application, "domain " + quoted(domain->name), dependents_of(application.catalog(), *domain)))
    return;
  remove_domain(application.catalog(), operation.name);
}

}  // namespace limbeck
