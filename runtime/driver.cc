#include "limbeck/driver.h"

#include "postgres_driver.h"
#include "sqlite_driver.h"

namespace limbeck {

absl::StatusOr<std::unique_ptr<Driver>> open_driver(const DatabaseUrl& url, OpenMode mode) {
  return url.dialect == "sqlite" ? open_sqlite(url, mode) : open_postgres(url, mode);
}

const DriverFacts* find_driver_facts(std::string_view dialect) {
  for (const DriverFacts* facts : {&postgres_facts(), &sqlite_facts()})
    if (facts->dialect == dialect) return facts;
  return nullptr;
}

}  // namespace limbeck
