// Walks over the tokens of a statement that SQLite has stored: comments are gone, names come without their quotes,
// whichever of "a", 'a', `a` and [a] they have, and keywords match in any case.
//
//   StatementCursor at("CREATE TABLE t (a INT /* b */ CHECK (a > 0))");
//   at.accept("CREATE"); at.accept("TABLE"); at.name();  // "t"
//
// It never fails: what is not there is empty, and the end stays the end.
//
// Threading: none. Refers to the text.
#ifndef LIMBECK_COMPILER_REFLECT_SQLITE_STATEMENT_CURSOR_H_
#define LIMBECK_COMPILER_REFLECT_SQLITE_STATEMENT_CURSOR_H_

#include <string>
#include <string_view>
#include <vector>

#include "dialect/sql_tokens.h"

namespace limbeck::sqlite_schema {

class StatementCursor {
 public:
  explicit StatementCursor(std::string_view text);

  bool at_end() const { return index_ == tokens_.size(); }
  bool is(std::string_view word, std::size_t ahead = 0) const;  // a keyword, or a symbol; never something quoted
  bool is_name() const;                                         // a word, or something quoted
  bool is_quoted(char quote) const;
  bool accept(std::string_view word);
  bool accept(std::string_view word, std::string_view next);  // both or neither

  std::string name();                                 // of a thing: unquoted
  std::string_view token();                           // as it is written
  std::string_view parentheses();                     // what stands between the ( here and its ), and behind it
  std::string_view adjacent();                        // one token and what is written right behind it: -1.5e-7, X'00'
  std::string_view rest() const;                      // from here to the end
  std::size_t position() const;                       // in the text
  std::string_view from(std::size_t position) const;  // to the end of the last token
  void skip();                                        // one token, or all between parentheses

 private:
  std::string_view text_;
  std::vector<SqlToken> tokens_;
  std::size_t index_ = 0;
};

}  // namespace limbeck::sqlite_schema

#endif  // LIMBECK_COMPILER_REFLECT_SQLITE_STATEMENT_CURSOR_H_
