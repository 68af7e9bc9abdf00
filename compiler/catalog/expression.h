// As much of SQL's expressions as can be said without a parser: which words in them are names.
//
// Checks, predicates and the expressions of indexes and computed columns are SQL text. To follow a renamed or dropped
// column through them, the text is cut into tokens: quoted and bare identifiers, literals, comments, everything else.
// A bare identifier means its lower-case form, as in PostgreSQL.
#ifndef LIMBECK_COMPILER_EXPRESSION_H_
#define LIMBECK_COMPILER_EXPRESSION_H_

#include <string>
#include <string_view>
#include <vector>

namespace limbeck {

struct ExpressionToken {
  enum class Kind { kIdentifier, kLiteral, kOther };

  Kind kind = Kind::kOther;
  std::string_view text;  // as written
  std::string name;       // kIdentifier: the name it means
};

// Without white space and comments.
std::vector<ExpressionToken> tokenize_expression(std::string_view expression);

// The same but for white space, comments, and whether names are quoted.
bool same_expression(std::string_view a, std::string_view b);

// Whether `column` is used: a name that is neither a function's, a type's after ::, nor a qualifier before a dot.
bool expression_uses(std::string_view expression, std::string_view column);

// With each use of the column `from` replaced by `to`; in the current arena.
std::string_view rename_in_expression(std::string_view expression, std::string_view from, std::string_view to);

// The same for a table's name as a qualifier: "posts.title".
std::string_view requalify_expression(std::string_view expression, std::string_view from, std::string_view to);

// The expression with each literal that is exactly `from` replaced by `to`; in the current arena.
std::string_view replace_literal(std::string_view expression, std::string_view from, std::string_view to);

// The name as it stands in SQL, in double quotes where it needs them.
std::string quote_if_needed(std::string_view name);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_EXPRESSION_H_
