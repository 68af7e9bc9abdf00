#include "reflect/postgresql/reader.h"

namespace limbeck::pg_catalog {
namespace {

PolicyCommand command_of(std::string_view letter) {
  if (letter == "r") return PolicyCommand::kSelect;
  if (letter == "a") return PolicyCommand::kInsert;
  if (letter == "w") return PolicyCommand::kUpdate;
  if (letter == "d") return PolicyCommand::kDelete;
  return PolicyCommand::kAll;
}

}  // namespace

absl::Status Reader::read_policies() {
  absl::StatusOr<QueryResult> result = in_schemas(
      "SELECT p.oid, p.polrelid AS relation, p.polname AS name, p.polcmd AS command, p.polpermissive AS is_permissive, "
      "ARRAY(SELECT pg_get_userbyid(e.role) FROM unnest(p.polroles) WITH ORDINALITY e (role, n) WHERE e.role <> 0 "
      "ORDER "
      "BY e.n) AS roles, pg_get_expr(p.polqual, p.polrelid) AS using_expression, pg_get_expr(p.polwithcheck, "
      "p.polrelid) AS with_check FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = ANY "
      "($1::oid[]) ORDER BY p.polname");
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result)) {
    Table* table = find_table(row.oid("relation"));
    if (table == nullptr) continue;
    Policy& policy = table->policies.emplace_back();
    policy.name = row.copy("name");
    name_part(kPolicy, row.oid("oid"), "POLICY", policy.name, table->name);
    policy.command = command_of(row.text("command"));
    policy.is_restrictive = !row.flag("is_permissive");
    policy.roles = List<std::string_view>(row.texts("roles"));
    if (row.has("using_expression"))
      policy.using_expression = copy_text(without_parentheses(row.text("using_expression")));
    if (row.has("with_check")) policy.with_check = copy_text(without_parentheses(row.text("with_check")));
  }
  return absl::OkStatus();
}

}  // namespace limbeck::pg_catalog
