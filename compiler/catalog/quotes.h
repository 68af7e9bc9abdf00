// Text in quotes, as SQL writes it: 'it''s', "a ""name""".
#ifndef LIMBECK_COMPILER_QUOTES_H_
#define LIMBECK_COMPILER_QUOTES_H_

#include <string>
#include <string_view>

namespace limbeck {

// What stands between them. REQUIRES: `quoted` begins and ends with the same quote, and inside it stands doubled.
std::string unquoted(std::string_view quoted);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_QUOTES_H_
