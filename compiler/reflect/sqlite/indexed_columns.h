// Lists of columns as keys and indexes have them: a, "b" COLLATE NOCASE DESC, lower(c).
#ifndef LIMBECK_COMPILER_REFLECT_SQLITE_INDEXED_COLUMNS_H_
#define LIMBECK_COMPILER_REFLECT_SQLITE_INDEXED_COLUMNS_H_

#include <string_view>

#include "limbeck/table_items.h"

namespace limbeck::sqlite_schema {

// `text` is what stands between the parentheses. In the current arena.
List<IndexColumn> indexed_columns(std::string_view text);

// The names alone.
List<std::string_view> column_names(std::string_view text);

}  // namespace limbeck::sqlite_schema

#endif  // LIMBECK_COMPILER_REFLECT_SQLITE_INDEXED_COLUMNS_H_
