// Rows of values, cut into statements of a size that a server and a reader can bear.
#ifndef LIMBECK_COMPILER_DIALECT_ROW_VALUES_H_
#define LIMBECK_COMPILER_DIALECT_ROW_VALUES_H_

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "limbeck/value.h"

namespace limbeck {

inline constexpr std::size_t kRowsPerStatement = 500;

// Calls `function` with the rows, at most kRowsPerStatement at a time.
template <class Function>
void each_batch(const List<List<Value>>& rows, Function function) {
  std::span<const List<Value>> rest(rows.begin(), rows.size());
  while (!rest.empty()) {
    const std::size_t count = std::min(rest.size(), kRowsPerStatement);
    function(rest.first(count));
    rest = rest.subspan(count);
  }
}

// The bytes of a value for a binary column, as hexadecimal digits: text stands for its own bytes, unless it is written
// in the notation "\xdeadbeef".
std::string hex_digits(std::string_view text);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIALECT_ROW_VALUES_H_
