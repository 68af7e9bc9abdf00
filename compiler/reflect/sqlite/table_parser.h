// CREATE TABLE, CREATE INDEX, CREATE VIEW and CREATE TRIGGER as SQLite keeps them in sqlite_master, which is all that
// it itself knows of them. Any schema that SQLite has accepted can be read; what the catalog cannot say (conflict
// clauses, the order of a key's columns) is passed over. A constraint without name has an empty one.
//
// Threading: none; text goes into the current arena.
#ifndef LIMBECK_COMPILER_REFLECT_SQLITE_TABLE_PARSER_H_
#define LIMBECK_COMPILER_REFLECT_SQLITE_TABLE_PARSER_H_

#include <string_view>

#include "catalog/catalog.h"

namespace limbeck::sqlite_schema {

// With the name that sqlite_master gives. Referents of foreign keys may lack their columns: see
// complete_foreign_keys().
Table parse_table(std::string_view name, std::string_view statement);
Index parse_index(std::string_view name, std::string_view statement);
View parse_view(std::string_view name, std::string_view statement);
Trigger parse_trigger(std::string_view name, std::string_view statement);
StoredObject parse_view_trigger(std::string_view name, std::string_view view, std::string_view statement);
StoredObject parse_virtual_table(std::string_view name, std::string_view statement);

}  // namespace limbeck::sqlite_schema

#endif  // LIMBECK_COMPILER_REFLECT_SQLITE_TABLE_PARSER_H_
