// The schema of an SQLite file as lines of facts. CREATE statements are kept as they were typed, so their text is no
// measure: the facts are what the pragmas say, and what reflection reads of expressions that no pragma tells.
#ifndef LIMBECK_TESTS_ROUNDTRIP_SQLITE_SCHEMA_H_
#define LIMBECK_TESTS_ROUNDTRIP_SQLITE_SCHEMA_H_

#include <filesystem>
#include <string>

namespace limbeck::test {

// Runs a script in a new database there; false where it is no SQL of SQLite's.
bool load_sqlite(const std::filesystem::path& database, const std::string& script);

// Without the version table. Throws std::runtime_error.
std::string sqlite_schema(const std::filesystem::path& database);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_ROUNDTRIP_SQLITE_SCHEMA_H_
