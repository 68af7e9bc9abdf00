// Which statements may use a label that was added to an enum not long before: the server refuses that in the
// transaction that added it. What a dialect is shown does not tell which label is that young, so every label counts; a
// statement that is marked without need costs a commit more in a run that adds a label before it, and nothing else.
#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

bool holds_label(std::string_view text, const std::vector<EnumType>& types) {
  for (const EnumType& type : types)
    for (std::string_view label : type.labels)
      if (text.find(label) != std::string_view::npos) return true;
  return false;
}

// Labels stand in quotes: 'new', '{new,paid}', $$ ... 'new' ... $$.
bool mentions_label(std::string_view sql, const std::vector<EnumType>& types) {
  SqlScanner scanner(sql, lexis());
  for (SqlToken token = scanner.next(); token.kind != SqlToken::Kind::kEnd; token = scanner.next()) {
    const std::string_view text = scanner.text(token);
    if (token.kind == SqlToken::Kind::kQuoted && !text.starts_with('"') && holds_label(text, types)) return true;
  }
  return false;
}

template <class Op>
bool is_about_types(const Op&) {
  return std::is_same_v<Op, CreateEnum> || std::is_same_v<Op, DropEnum> || std::is_same_v<Op, AddEnumValue> ||
         std::is_same_v<Op, RenameEnumValue>;
}

}  // namespace

void mark_uses_of_labels(std::size_t first, Pass& pass) {
  if (first == pass.script.statements.size()) return;
  if (std::visit([](const auto& op) { return is_about_types(op); }, pass.change.operation.body)) return;
  const std::vector<EnumType> types = pass.change.after.enum_types();
  if (types.empty()) return;
  for (std::size_t i = first; i < pass.script.statements.size(); ++i) {
    Statement& statement = pass.script.statements[i];
    if (statement.sql.starts_with("CREATE TYPE") || statement.adds_label) continue;
    if (!statement.step.empty() || mentions_label(statement.sql, types)) statement.uses_label = true;
  }
}

}  // namespace limbeck::postgresql
