// What SQLite's declared types and defaults are in the DSL's words. All text is copied into the current arena.
#ifndef LIMBECK_COMPILER_REFLECT_SQLITE_TYPES_H_
#define LIMBECK_COMPILER_REFLECT_SQLITE_TYPES_H_

#include <string_view>

#include "limbeck/types.h"
#include "limbeck/value.h"

namespace limbeck::sqlite_schema {

// "VARCHAR(20)" as it is written; empty for a column without one.
Type parse_type(std::string_view text);

// What stands behind DEFAULT, without the parentheses of an expression.
Value parse_default(std::string_view text);

}  // namespace limbeck::sqlite_schema

#endif  // LIMBECK_COMPILER_REFLECT_SQLITE_TYPES_H_
