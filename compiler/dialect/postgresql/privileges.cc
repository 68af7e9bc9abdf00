// Who may do what: policies, row level security, privileges.
#include <algorithm>
#include <array>

#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

constexpr std::array<std::string_view, 4> kSpecialRoles = {"PUBLIC", "CURRENT_ROLE", "CURRENT_USER", "SESSION_USER"};

std::string_view command_words(PolicyCommand command) {
  switch (command) {
    case PolicyCommand::kAll:
      return "";
    case PolicyCommand::kSelect:
      return "FOR SELECT";
    case PolicyCommand::kInsert:
      return "FOR INSERT";
    case PolicyCommand::kUpdate:
      return "FOR UPDATE";
    case PolicyCommand::kDelete:
      return "FOR DELETE";
  }
  return "";
}

std::string_view setting_words(RowSecurity setting) {
  switch (setting) {
    case RowSecurity::kEnable:
      return "ENABLE ROW LEVEL SECURITY";
    case RowSecurity::kDisable:
      return "DISABLE ROW LEVEL SECURITY";
    case RowSecurity::kForce:
      return "FORCE ROW LEVEL SECURITY";
    case RowSecurity::kNoForce:
      return "NO FORCE ROW LEVEL SECURITY";
  }
  return "";
}

template <class TextOf>
std::string joined(const List<std::string_view>& items, TextOf text_of) {
  std::string text;
  for (std::string_view item : items) text += (text.empty() ? "" : ", ") + text_of(item);
  return text;
}

std::string verbatim(std::string_view text) { return std::string(text); }

}  // namespace

std::string role_name(std::string_view role) {
  const bool special = std::find(kSpecialRoles.begin(), kSpecialRoles.end(), role) != kSpecialRoles.end();
  return special ? std::string(role) : qualified({{}, role});
}

void render(const CreatePolicy& op, Pass& pass) {
  const Policy& policy = op.policy;
  SqlWriter text = sql("CREATE POLICY").identifier(policy.name).words("ON").name(op.table);
  text.words_if(policy.is_restrictive, "AS RESTRICTIVE").words(command_words(policy.command));
  if (!policy.roles.empty()) text.words("TO").words(joined(policy.roles, role_name));
  if (policy.using_expression.data() != nullptr) text.words("USING").parens(policy.using_expression);
  if (policy.with_check.data() != nullptr) text.words("WITH CHECK").parens(policy.with_check);
  pass.statement(text.take(), "create policy " + std::string(policy.name) + " on " + display(op.table));
}

void render(const DropPolicy& op, Pass& pass) {
  pass.statement(
      sql("DROP POLICY").words_if(op.if_exists, "IF EXISTS").identifier(op.name).words("ON").name(op.table).take(),
      "drop policy " + std::string(op.name) + " on " + display(op.table));
}

void render(const SetRowSecurity& op, Pass& pass) {
  pass.statement(sql("ALTER TABLE").name(op.table).words(setting_words(op.setting)).take(),
                 "row level security of " + display(op.table));
}

void grant_again(std::string_view object, Pass& pass) {
  for (const auto& privilege : pass.change.after.all<Privilege>())
    if (privilege->name.schema == object)
      render(Grant{.privileges = {privilege->privilege},
                   .on = privilege->name.schema,
                   .roles = {privilege->role},
                   .grant_option = privilege->grant_option},
             pass);
}

void render(const Grant& op, Pass& pass) {
  const std::string roles = joined(op.roles, role_name);
  pass.statement(sql("GRANT")
                     .words(joined(op.privileges, verbatim))
                     .words("ON")
                     .words(op.on)
                     .words("TO")
                     .words(roles)
                     .words_if(op.grant_option, "WITH GRANT OPTION")
                     .take(),
                 "grant on " + std::string(op.on) + " to " + roles);
}

void render(const Revoke& op, Pass& pass) {
  const std::string roles = joined(op.roles, role_name);
  pass.statement(sql("REVOKE")
                     .words(joined(op.privileges, verbatim))
                     .words("ON")
                     .words(op.on)
                     .words("FROM")
                     .words(roles)
                     .words_if(op.cascade, "CASCADE")
                     .take(),
                 "revoke on " + std::string(op.on) + " from " + roles);
}

}  // namespace limbeck::postgresql
