#ifndef LIMBECK_POSTGRES_DRIVER_H_
#define LIMBECK_POSTGRES_DRIVER_H_

#include <memory>

#include "absl/status/statusor.h"
#include "limbeck/driver.h"

namespace limbeck {

const DriverFacts& postgres_facts();

absl::StatusOr<std::unique_ptr<Driver>> open_postgres(const DatabaseUrl& url, OpenMode mode);

}  // namespace limbeck

#endif  // LIMBECK_POSTGRES_DRIVER_H_
