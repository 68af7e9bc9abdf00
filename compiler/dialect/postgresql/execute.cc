#include "dialect/execute_text.h"
#include "dialect/postgresql/render.h"
#include "dialect/run_step.h"
#include "dialect/split_statements.h"

namespace limbeck::postgresql {
namespace {

constexpr SqlLexis kLexis = {.dollar_quotes = true,
                             .escape_strings = true,
                             .nested_comments = true,
                             .atomic_bodies = true,
                             .copy_streams = true};

}  // namespace

const SqlLexis& lexis() { return kLexis; }

std::string_view without_end(std::string_view sql) {
  const SplitText split = split_statements(sql, kLexis);
  return split.code.empty() && split.statements.size() == 1 ? split.statements[0] : sql;
}

void render(const Execute& op, Pass& pass) { render_execute(op, kLexis, pass); }

void render(const RunStep& op, Pass& pass) { render_run_step(op, pass); }

// It speaks to the rules only.
void render(const Allow&, Pass&) {}

}  // namespace limbeck::postgresql
