// What a schema has to keep to because of the databases that it is for.
#ifndef LIMBECK_COMPILER_LIMITS_H_
#define LIMBECK_COMPILER_LIMITS_H_

#include <algorithm>
#include <cstddef>

namespace limbeck {

// Without values: of no database in particular, which allows everything.
struct SchemaLimits {
  std::size_t longest_name = static_cast<std::size_t>(-1);  // in bytes
  bool keys_take_null = true;                               // a column of a primary key may hold null

  // What both allow.
  friend SchemaLimits operator&(const SchemaLimits& a, const SchemaLimits& b) {
    return {std::min(a.longest_name, b.longest_name), a.keys_take_null && b.keys_take_null};
  }
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_LIMITS_H_
