// One way of saying each thing, so that what the author wrote and what a server gives back are equal where they mean
// the same. A server rewrites what it keeps: `price BETWEEN 1 AND 9` comes back as `((price >= (1)::numeric) AND (price
// <= (9)::numeric))`, FLOAT as `double precision`, an index method that is the default not at all.
//
//   normal_form(simulated) == normal_form(reflected)
//
// Expressions are read by PostgreSQL's parser and said again from their trees, without casts, parentheses and the
// tables before columns. Two that differ only in these are taken for the same: a comparison that finds too little
// rather than too much. The texts in a normal form are for comparing and reading, they are no SQL.
//
// Threading: any thread; text lives in the current arena.
#ifndef LIMBECK_COMPILER_DIALECT_POSTGRESQL_NORMAL_FORM_H_
#define LIMBECK_COMPILER_DIALECT_POSTGRESQL_NORMAL_FORM_H_

#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"
#include "dialect/dialect.h"

namespace limbeck::postgresql {

Catalog normal_form(const Catalog& catalog, const RenderOptions& options);

// "double precision", "numeric(10,2)", "timestamp with time zone" and their synonyms become one word each; what the
// parser cannot read stays as it is.
std::string normal_type(std::string_view words);

// Of a check, a default, a predicate, ...; what the parser cannot read stays as it is.
std::string normal_expression(std::string_view expression);

// Of a view. `catalog` tells what `*` stands for; `columns` are the names that the view gives to the columns of its
// query.
std::string normal_query(std::string_view query, const List<std::string_view>& columns, const Catalog& catalog);

// Of a whole statement: CREATE FUNCTION, CREATE TRIGGER.
std::string normal_statement(std::string_view statement);

// What the columns of a query are called; empty where that cannot be told.
std::vector<std::string> query_columns(std::string_view query, const List<std::string_view>& columns,
                                       const Catalog& catalog);

// What its columns hold: expressions, with the types of columns of tables.
std::vector<std::string> query_values(std::string_view query, const Catalog& catalog);

// The parameters of a function and what it returns, of its CREATE FUNCTION.
std::string function_header(std::string_view statement);

}  // namespace limbeck::postgresql

#endif  // LIMBECK_COMPILER_DIALECT_POSTGRESQL_NORMAL_FORM_H_
