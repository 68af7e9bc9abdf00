#include "dialect/execute_text.h"
#include "dialect/sqlite/render.h"

namespace limbeck::sqlite {
namespace {

constexpr SqlLexis kLexis = {.other_name_quotes = true, .trigger_bodies = true};

}  // namespace

bool mentions(std::string_view expression, std::string_view column) {
  return mentions_name(expression, column, kLexis);
}

void render(const Execute& op, Pass& pass) { render_execute(op, kLexis, pass); }

}  // namespace limbeck::sqlite
