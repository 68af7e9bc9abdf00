// Raw SQL, and steps in C++.
#include <algorithm>
#include <array>

#include "catalog/ascii.h"
#include "dialect/execute_text.h"
#include "dialect/run_step.h"
#include "dialect/sqlite/render.h"

namespace limbeck::sqlite {
namespace {

constexpr SqlLexis kLexis = {.other_name_quotes = true, .trigger_bodies = true};

// Pragmas that are refused inside a transaction, or do nothing there. https://www.sqlite.org/pragma.html
constexpr std::array<std::string_view, 3> kOutside = {"foreign_keys", "journal_mode", "synchronous"};

// Whether it cannot be run inside a transaction.
bool stands_alone(std::string_view statement) {
  SqlScanner scanner(statement, kLexis);
  const auto next_word = [&] {
    SqlToken token = scanner.next();
    while (token.kind == SqlToken::Kind::kComment) token = scanner.next();
    return ascii_lower(scanner.text(token));
  };
  const std::string first = next_word();
  if (first == "vacuum") return true;
  if (first != "pragma") return false;
  std::string name = next_word();
  if (next_word() == ".") name = next_word();
  return std::find(kOutside.begin(), kOutside.end(), name) != kOutside.end();
}

}  // namespace

const SqlLexis& lexis() { return kLexis; }

bool mentions(std::string_view expression, std::string_view column) {
  return mentions_name(expression, column, kLexis);
}

void render(const Execute& op, Pass& pass) {
  const std::size_t first = pass.script.statements.size();
  render_execute(op, kLexis, pass);
  for (std::size_t i = first; i < pass.script.statements.size(); ++i)
    if (stands_alone(pass.script.statements[i].sql)) pass.script.statements[i].outside_transaction = true;
}

void render(const RunStep& op, Pass& pass) { render_run_step(op, pass); }

void render(const Allow&, Pass&) {}

}  // namespace limbeck::sqlite
