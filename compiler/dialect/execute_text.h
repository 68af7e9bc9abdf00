// The statements of an execute() for the dialect of a pass.
#ifndef LIMBECK_COMPILER_DIALECT_EXECUTE_TEXT_H_
#define LIMBECK_COMPILER_DIALECT_EXECUTE_TEXT_H_

#include "dialect/pass.h"
#include "dialect/sql_tokens.h"

namespace limbeck {

// A missing text, a blank one and one that cannot be run are reported.
void render_execute(const Execute& op, const SqlLexis& lexis, Pass& pass);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIALECT_EXECUTE_TEXT_H_
