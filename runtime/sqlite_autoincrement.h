// As much of CREATE TABLE's text as it takes to keep AUTOINCREMENT when a table is rebuilt by somebody who does not
// know of it: it may come from raw SQL, or from before the history.
#ifndef LIMBECK_SQLITE_AUTOINCREMENT_H_
#define LIMBECK_SQLITE_AUTOINCREMENT_H_

#include <string>
#include <string_view>

namespace limbeck {

// What the compiler calls the table that is going to replace another, before that one's name.
inline constexpr std::string_view kReplacementPrefix = "_limbeck_new_";

// What the compiler puts behind the name of a replacement whose table is to count for ever no more.
inline constexpr std::string_view kAutoincrementEnds = " /* AUTOINCREMENT ends */";

// The table that the compiler's "CREATE TABLE _limbeck_new_posts (...)" is going to replace; empty for anything else.
std::string rebuilt_table(std::string_view statement);

bool has_autoincrement(std::string_view create_table);

// With AUTOINCREMENT behind the PRIMARY KEY of an INTEGER column, where there is one without.
std::string with_autoincrement(std::string_view create_table);

}  // namespace limbeck

#endif  // LIMBECK_SQLITE_AUTOINCREMENT_H_
