// The text of a trigger, whose author may leave out which table it is on.
#ifndef LIMBECK_COMPILER_DIALECT_TRIGGER_TEXT_H_
#define LIMBECK_COMPILER_DIALECT_TRIGGER_TEXT_H_

#include <span>
#include <string>
#include <string_view>

#include "dialect/sql_tokens.h"

namespace limbeck {

// `text` with "ON <table>" behind the events, unless it says ON by itself: "BEFORE INSERT FOR EACH ROW ..." becomes
// "BEFORE INSERT ON posts FOR EACH ROW ...". `table` is quoted as need be; the events end before the first of `words`,
// which are in upper case.
std::string trigger_with_table(std::string_view text, std::string_view table, const SqlLexis& lexis,
                               std::span<const std::string_view> words);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIALECT_TRIGGER_TEXT_H_
