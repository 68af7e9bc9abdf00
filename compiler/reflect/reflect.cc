#include "reflect/reflect.h"

#include "limbeck/driver.h"
#include "reflect/postgresql/reader.h"
#include "reflect/sqlite/reader.h"

namespace limbeck {
namespace {

struct Reader {
  std::string_view dialect;
  absl::StatusOr<Catalog> (*read)(Driver& driver, const ReflectOptions& options);
};

constexpr Reader kReaders[] = {{pg_catalog::kReaderDialect, pg_catalog::read_catalog},
                               {sqlite_schema::kReaderDialect, sqlite_schema::read_catalog}};

}  // namespace

absl::StatusOr<Catalog> reflect(Driver& driver, const ReflectOptions& options) {
  for (const Reader& reader : kReaders)
    if (reader.dialect == driver.facts().dialect) return reader.read(driver, options);
  return absl::UnimplementedError("there is no reader for the schema of this kind of database");
}

}  // namespace limbeck
