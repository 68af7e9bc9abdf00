#include "dialect/execute_text.h"
#include "dialect/postgresql/render.h"
#include "dialect/run_step.h"

namespace limbeck::postgresql {
namespace {

constexpr SqlLexis kLexis = {.dollar_quotes = true,
                             .escape_strings = true,
                             .nested_comments = true,
                             .atomic_bodies = true,
                             .copy_streams = true};

}  // namespace

const SqlLexis& lexis() { return kLexis; }

void render(const Execute& op, Pass& pass) { render_execute(op, kLexis, pass); }

void render(const RunStep& op, Pass& pass) { render_run_step(op, pass); }

// It speaks to the rules only.
void render(const Allow&, Pass&) {}

}  // namespace limbeck::postgresql
