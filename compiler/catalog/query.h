// As much of a query's text as can be said without a parser: which tables and views it reads. They are the names behind
// FROM and JOIN; a column, an alias or a table expression of that name is none.
#ifndef LIMBECK_COMPILER_QUERY_H_
#define LIMBECK_COMPILER_QUERY_H_

#include <string_view>

#include "limbeck/objects.h"

namespace limbeck {

bool query_reads(std::string_view query, const ObjectName& relation);
bool view_reads(const View& view, const ObjectName& relation);  // in the words of any dialect

// Whether it certainly reads that column: `relation` is all it reads, and the column stands where only one can.
bool view_uses_column(const View& view, const ObjectName& relation, std::string_view column);

// With each use of the table `from` replaced by `to`; in the current arena.
DialectText rename_relation(const DialectText& query, const ObjectName& from, std::string_view to);
// The same for the text of a trigger, whose first ON names its table.
DialectText rename_in_trigger(const DialectText& text, const ObjectName& from, std::string_view to);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_QUERY_H_
