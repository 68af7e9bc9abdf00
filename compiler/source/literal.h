// Values of the DSL as C++ says them.
#ifndef LIMBECK_COMPILER_SOURCE_LITERAL_H_
#define LIMBECK_COMPILER_SOURCE_LITERAL_H_

#include <string>
#include <string_view>
#include <vector>

#include "limbeck/dialect_text.h"
#include "limbeck/table_items.h"
#include "limbeck/types.h"
#include "limbeck/value.h"
#include "source/layout.h"

namespace limbeck {

// On one line, with escapes.
std::string escaped_literal(std::string_view text);

// As a person writes it: what has quotes or several lines is a raw literal, what is long is in pieces below each other.
Doc literal(std::string_view text);

// {a, b}: on one line where it fits.
Doc braces(const std::vector<Doc>& elements);
// The same, but each on a line of its own, which ends with a comma: for what a statement is about.
Doc tall_braces(const std::vector<Doc>& elements);

Doc names_source(const List<std::string_view>& names);
Doc dialect_text_source(const DialectText& text);  // one literal, or {.postgresql = ...}
Doc value_source(const Value& value);
Doc type_source(const Type& type);
Doc parameters_source(const List<Parameter>& parameters);
Doc index_column_source(const IndexColumn& column);
Doc index_columns_source(const List<IndexColumn>& columns);
Doc exclude_elements_source(const List<ExcludeElement>& elements);

// "table" or "schema.table", as .references, foreign_key, .inherits take it.
std::string dotted(const ObjectName& name);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_SOURCE_LITERAL_H_
