// The tokens of SQL text, as far as it takes to find where a statement ends.
#ifndef LIMBECK_COMPILER_DIALECT_SQL_TOKENS_H_
#define LIMBECK_COMPILER_DIALECT_SQL_TOKENS_H_

#include <cstddef>
#include <string_view>

namespace limbeck {

// What a dialect's text may hold besides 'text', "name", -- comments and /* comments */.
struct SqlLexis {
  bool dollar_quotes = false;      // $tag$ ... $tag$
  bool escape_strings = false;     // E'\''
  bool nested_comments = false;    // /* /* */ */
  bool other_name_quotes = false;  // `name` and [name]
  bool atomic_bodies = false;      // CREATE FUNCTION ... BEGIN ATOMIC ... END
  bool trigger_bodies = false;     // CREATE TRIGGER ... BEGIN ... END
  bool copy_streams = false;       // COPY ... FROM STDIN, which a driver would wait for
};

struct SqlToken {
  enum class Kind { kEnd, kComment, kQuoted, kWord, kSymbol, kUnterminated };

  Kind kind = Kind::kEnd;
  std::size_t begin = 0;
  std::size_t end = 0;
};

class SqlScanner {
 public:
  SqlScanner(std::string_view text, const SqlLexis& lexis) : text_(text), lexis_(lexis) {}

  SqlToken next();
  std::string_view text(const SqlToken& token) const { return text_.substr(token.begin, token.end - token.begin); }

 private:
  bool at(std::string_view prefix) const { return text_.substr(position_).starts_with(prefix); }
  SqlToken token(SqlToken::Kind kind, std::size_t begin, std::size_t end);
  SqlToken line_comment();
  SqlToken block_comment();
  SqlToken quoted(std::size_t begin, char close, bool escapes);
  SqlToken dollar_quoted(std::string_view tag);
  std::string_view dollar_tag() const;
  SqlToken word();

  std::string_view text_;
  SqlLexis lexis_;
  std::size_t position_ = 0;
};

// Whether `text` uses `name` as a word or a quoted name, in whatever case: true also where it is only called so.
bool mentions_name(std::string_view text, std::string_view name, const SqlLexis& lexis);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIALECT_SQL_TOKENS_H_
