#ifndef LIMBECK_SQLITE_DRIVER_H_
#define LIMBECK_SQLITE_DRIVER_H_

#include <memory>

#include "absl/status/statusor.h"
#include "limbeck/driver.h"

namespace limbeck {

const DriverFacts& sqlite_facts();

absl::StatusOr<std::unique_ptr<Driver>> open_sqlite(const DatabaseUrl& url, OpenMode mode);

}  // namespace limbeck

#endif  // LIMBECK_SQLITE_DRIVER_H_
