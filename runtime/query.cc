#include "limbeck/query.h"

#include "absl/strings/cord.h"
#include "limbeck/exit_code.h"

namespace limbeck {
namespace {

constexpr char kPayload[] = "limbeck/sqlstate";

}  // namespace

absl::Status query_error(std::string_view message, std::string_view sqlstate) {
  absl::Status status = error_with_exit_code(kExitFailed, message);
  if (!sqlstate.empty()) status.SetPayload(kPayload, absl::Cord(std::string(sqlstate)));
  return status;
}

std::string sqlstate_of(const absl::Status& status) {
  const auto payload = status.GetPayload(kPayload);
  return payload ? std::string(*payload) : std::string();
}

}  // namespace limbeck
