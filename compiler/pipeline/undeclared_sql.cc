#include "pipeline/undeclared_sql.h"

#include <algorithm>
#include <variant>

#include "catalog/ascii.h"
#include "dialect/sql_tokens.h"

namespace limbeck {
namespace {

bool only_writes_rows(std::string_view text) {
  constexpr SqlLexis kAnyLexis{.nested_comments = true};
  SqlScanner scanner(text, kAnyLexis);
  SqlToken token = scanner.next();
  while (token.kind == SqlToken::Kind::kComment) token = scanner.next();
  constexpr std::string_view kWords[] = {"insert", "update", "delete", "with", "truncate", "lock", "set"};
  const bool begins_so =
      std::find(std::begin(kWords), std::end(kWords), ascii_lower(scanner.text(token))) != std::end(kWords);
  return begins_so && text.find(';') == std::string_view::npos;
}

// Effects follow their text.
bool is_undeclared(const Operation& operation, const Operation* next) {
  return std::holds_alternative<Execute>(operation.body) && (next == nullptr || !next->declared);
}

bool is_at(const SourcePosition& a, const SourcePosition& b) {
  return a.line == b.line && std::string_view(a.file) == b.file;
}

}  // namespace

std::vector<std::string_view> undeclared_sql(std::span<const Operation> operations, std::string_view dialect) {
  std::vector<std::string_view> texts;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    if (!is_undeclared(operations[i], i + 1 < operations.size() ? &operations[i + 1] : nullptr)) continue;
    const std::string_view text = std::get<Execute>(operations[i].body).sql.for_dialect(dialect);
    if (!text.empty() && !only_writes_rows(text)) texts.push_back(text);
  }
  return texts;
}

void mark_undeclared(std::span<const Change> changes, RenderedScript& script) {
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const Operation& operation = changes[i].operation;
    if (!is_undeclared(operation, i + 1 < changes.size() ? &changes[i + 1].operation : nullptr)) continue;
    for (Statement& statement : script.statements)
      if (is_at(statement.at, operation.at) && !only_writes_rows(statement.sql)) statement.is_undeclared = true;
  }
}

}  // namespace limbeck
