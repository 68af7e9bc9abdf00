// An expression of SQLite's, said in one way: spaces, comments, parentheses, the case of words and other spellings of
// an operator make no difference.
//
//   expression_form("((n>0) AND (n!=5))") == expression_form("n > 0 and n <> 5") == "(n > 0) and (n <> 5)"
//
// What the parser does not know (a subquery, a window) is only spaced and quoted alike. The text is for comparing and
// reading, and its own form: expression_form(expression_form(x)) == expression_form(x).
//
// Threading: a pure function.
#ifndef LIMBECK_COMPILER_SQLITE_EXPRESSION_FORM_H_
#define LIMBECK_COMPILER_SQLITE_EXPRESSION_FORM_H_

#include <string>
#include <string_view>

namespace limbeck::sqlite {

std::string expression_form(std::string_view expression);

}  // namespace limbeck::sqlite

#endif  // LIMBECK_COMPILER_SQLITE_EXPRESSION_FORM_H_
