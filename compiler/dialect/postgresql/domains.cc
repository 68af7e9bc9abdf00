#include <algorithm>

#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

void alter_domain(const ObjectName& domain, const std::string& action, Pass& pass) {
  pass.statement(sql("ALTER DOMAIN").name(domain).words(action).take(), "alter domain " + display(domain));
}

bool is_new(const Check& check, const List<Check>& before, const AlterDomain& op) {
  const auto has_its_name = [&](const Check& other) { return other.constraint_name == check.constraint_name; };
  return std::none_of(before.begin(), before.end(), has_its_name) ||
         std::find(op.dropped_checks.begin(), op.dropped_checks.end(), check.constraint_name) !=
             op.dropped_checks.end();
}

}  // namespace

void render(const CreateDomain& op, Pass& pass) {
  const Domain* kept = pass.change.after.find<Domain>(op.domain.name);
  const Domain& domain = kept == nullptr ? op.domain : *kept;
  SqlWriter text = sql("CREATE DOMAIN").name(domain.name).words("AS").words(type_name(domain.type, domain.at, pass));
  if (!domain.collation.empty()) text.words("COLLATE").words(collation_name(domain.collation));
  if (domain.server_default.given()) text.words("DEFAULT").words(value_text(domain.server_default, domain.type));
  text.words_if(domain.not_null, "NOT NULL");
  for (const Check& check : domain.checks)
    if (!check.is_not_valid) text.words(constraint_definition(check));
  pass.statement(text.take(), "create domain " + display(domain.name));
  for (const Check& check : domain.checks)
    if (check.is_not_valid) alter_domain(domain.name, "ADD " + constraint_definition(check), pass);
}

void render(const AlterDomain& op, Pass& pass) {
  const Domain& domain = *pass.change.after.find<Domain>(op.name);
  for (std::string_view name : op.dropped_checks)
    alter_domain(op.name, sql("DROP CONSTRAINT").identifier(name).take(), pass);
  if (op.drop_server_default) alter_domain(op.name, "DROP DEFAULT", pass);
  if (op.server_default.given())
    alter_domain(op.name, "SET DEFAULT " + value_text(op.server_default, domain.type), pass);
  if (op.not_null != Choice::kNotGiven)
    alter_domain(op.name, op.not_null == Choice::kYes ? "SET NOT NULL" : "DROP NOT NULL", pass);
  for (const Check& check : domain.checks)
    if (is_new(check, pass.change.before.find<Domain>(op.name)->checks, op))
      alter_domain(op.name, "ADD " + constraint_definition(check), pass);
}

void render(const DropDomain& op, Pass& pass) { drop("DOMAIN", op.name, op.if_exists, op.cascade, pass); }

}  // namespace limbeck::postgresql
