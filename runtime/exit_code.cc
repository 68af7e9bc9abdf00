#include "limbeck/exit_code.h"

#include <optional>
#include <string>

#include "absl/strings/cord.h"
#include "absl/strings/numbers.h"
#include "text.h"

namespace limbeck {
namespace {

constexpr char kPayload[] = "limbeck/exit_code";

absl::StatusCode status_code(int code) {
  switch (code) {
    case kExitUsage:
      return absl::StatusCode::kInvalidArgument;
    case kExitBehind:
    case kExitUnknown:
    case kExitDifferent:
      return absl::StatusCode::kFailedPrecondition;
    case kExitLocked:
      return absl::StatusCode::kDeadlineExceeded;
    default:
      return absl::StatusCode::kAborted;
  }
}

}  // namespace

int exit_code(const absl::Status& status) {
  if (status.ok()) return kExitDone;
  int code = kExitFailed;
  if (auto payload = status.GetPayload(kPayload)) {
    if (!absl::SimpleAtoi(std::string(*payload), &code)) code = kExitFailed;
  }
  return code;
}

absl::Status error_with_exit_code(int code, std::string_view message) {
  absl::Status status(status_code(code), absl_view(message));
  status.SetPayload(kPayload, absl::Cord(std::to_string(code)));
  return status;
}

}  // namespace limbeck
