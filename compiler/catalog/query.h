// As much of a query's text as can be said without a parser: which tables and views it reads. They are the names behind
// FROM and JOIN; a column, an alias or a table expression of that name is none.
#ifndef LIMBECK_COMPILER_QUERY_H_
#define LIMBECK_COMPILER_QUERY_H_

#include <functional>
#include <string_view>

#include "limbeck/objects.h"

namespace limbeck {

bool query_reads(std::string_view query, const ObjectName& relation);
bool view_reads(const View& view, const ObjectName& relation);  // in the words of any dialect

// Whether it certainly reads that column: `relation` is all it reads, and the column stands where only one can.
bool view_uses_column(const View& view, const ObjectName& relation, std::string_view column);

// With each use of the table `from` replaced by `to`; in the current arena.
DialectText rename_relation(const DialectText& query, const ObjectName& from, std::string_view to);
// With each certain use of a column of `relation` replaced by `new_name`; what the query calls its own columns stays as
// it is: "SELECT title" becomes "SELECT headline AS title". `has_column`: whether another table or view that is read
// may have a column of that name, so that it is not certain whose it is.
DialectText rename_column_in_query(const DialectText& query, const ObjectName& relation, std::string_view column,
                                   std::string_view new_name,
                                   const std::function<bool(const ObjectName& other)>& has_column);
// rename_relation for the text of a trigger, whose first ON names its table.
DialectText rename_in_trigger(const DialectText& text, const ObjectName& from, std::string_view to);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_QUERY_H_
