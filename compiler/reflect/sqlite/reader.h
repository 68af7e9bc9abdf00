// The schema of a SQLite database, from the statements that it keeps in sqlite_master: one query.
#ifndef LIMBECK_COMPILER_REFLECT_SQLITE_READER_H_
#define LIMBECK_COMPILER_REFLECT_SQLITE_READER_H_

#include <string_view>

#include "absl/status/statusor.h"
#include "catalog/catalog.h"
#include "limbeck/driver.h"
#include "reflect/reflect.h"

namespace limbeck::sqlite_schema {

inline constexpr std::string_view kReaderDialect = "sqlite";

absl::StatusOr<Catalog> read_catalog(Driver& driver, const ReflectOptions& options);

}  // namespace limbeck::sqlite_schema

#endif  // LIMBECK_COMPILER_REFLECT_SQLITE_READER_H_
