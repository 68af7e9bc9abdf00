// Cuts the text of an execute() into single statements, as the server would: a ';' counts only outside quotes,
// comments, parentheses and the bodies that hold statements of their own.
//
//   split_statements("INSERT INTO t VALUES (';'); -- one\nDELETE FROM u;", lexis)
//     .statements == {"INSERT INTO t VALUES (';')", "DELETE FROM u"}
//
// Otherwise the text stays as it is, but for comments and semicolons behind a statement. What cannot be run as part of
// a migration is refused with a code and words.
#ifndef LIMBECK_COMPILER_DIALECT_SPLIT_STATEMENTS_H_
#define LIMBECK_COMPILER_DIALECT_SPLIT_STATEMENTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "dialect/sql_tokens.h"

namespace limbeck {

struct SplitText {
  std::vector<std::string_view> statements;  // pieces of the text that was given
  std::string code;                          // "LBK502" where it is refused, else empty
  std::string message;
};

SplitText split_statements(std::string_view text, const SqlLexis& lexis);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIALECT_SPLIT_STATEMENTS_H_
