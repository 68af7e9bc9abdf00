#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {

void render(const CreateDomain& op, Pass& pass) {
  const Domain* kept = pass.change.after.find<Domain>(op.domain.name);
  const Domain& domain = kept == nullptr ? op.domain : *kept;
  SqlWriter text = sql("CREATE DOMAIN").name(domain.name).words("AS").words(type_name(domain.type, domain.at, pass));
  if (!domain.collation.empty()) text.words("COLLATE").words(collation_name(domain.collation));
  if (domain.server_default.given()) text.words("DEFAULT").words(value_text(domain.server_default, domain.type));
  text.words_if(domain.not_null, "NOT NULL");
  for (const Check& check : domain.checks) {
    if (!check.constraint_name.empty()) text.words("CONSTRAINT").identifier(check.constraint_name);
    text.words("CHECK").parens(check.expression);
  }
  pass.statement(text.take(), "create domain " + display(domain.name));
}

void render(const DropDomain& op, Pass& pass) { drop("DOMAIN", op.name, op.if_exists, op.cascade, pass); }

}  // namespace limbeck::postgresql
