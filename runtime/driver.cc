#include "limbeck/driver.h"

#include "postgres_driver.h"
#include "sqlite_driver.h"

namespace limbeck {

absl::StatusOr<std::unique_ptr<Driver>> open_driver(const DatabaseUrl& url, OpenMode mode) {
  return url.dialect == "sqlite" ? open_sqlite(url, mode) : open_postgres(url, mode);
}

}  // namespace limbeck
