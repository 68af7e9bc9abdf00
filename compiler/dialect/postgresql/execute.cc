#include "dialect/execute_text.h"
#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

constexpr SqlLexis kLexis = {.dollar_quotes = true,
                             .escape_strings = true,
                             .nested_comments = true,
                             .atomic_bodies = true,
                             .copy_streams = true};

}  // namespace

void render(const Execute& op, Pass& pass) { render_execute(op, kLexis, pass); }

}  // namespace limbeck::postgresql
