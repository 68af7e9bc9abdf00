// The statements that find objects which are kept as the text that makes them, kind by kind.
#ifndef LIMBECK_COMPILER_REFLECT_POSTGRESQL_STORED_OBJECTS_SQL_H_
#define LIMBECK_COMPILER_REFLECT_POSTGRESQL_STORED_OBJECTS_SQL_H_

#include <string>

namespace limbeck::pg_catalog {

// One SELECT with the columns class_id, oid, kind, schema (0: it has none), name, sql, further statements; $1 is the
// oids of the schemas to read.
std::string stored_objects_sql(int server_version);

}  // namespace limbeck::pg_catalog

#endif  // LIMBECK_COMPILER_REFLECT_POSTGRESQL_STORED_OBJECTS_SQL_H_
