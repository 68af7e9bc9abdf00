// What a program should exit with, for every outcome of the runtime.
//
// Every absl::Status that the runtime returns carries its exit code as a payload, so that a program that handles
// outcomes by itself can still exit as the flags would:
//
//   if (absl::Status status = limbeck::check_database(blog_migrations, url); !status.ok()) {
//     std::cerr << status.message() << '\n';
//     return limbeck::exit_code(status);
//   }
#ifndef LIMBECK_EXIT_CODE_H_
#define LIMBECK_EXIT_CODE_H_

#include <string_view>

#include "absl/status/status.h"

namespace limbeck {

// Scripts test for these numbers: they never change their meaning.
inline constexpr int kExitDone = 0;       // done, or nothing to do
inline constexpr int kExitFailed = 1;     // failed; the message says in which state the database is
inline constexpr int kExitUsage = 2;      // a target, a URL or a flag makes no sense
inline constexpr int kExitBehind = 3;     // the database is behind this program
inline constexpr int kExitUnknown = 4;    // the database is ahead of this program, or unknown to it
inline constexpr int kExitLocked = 5;     // the lock was not obtained in time
inline constexpr int kExitDifferent = 6;  // the schema differs from the models or the history

// The exit code of an outcome: 0 for OK, kExitFailed for a Status that does not come from the runtime.
int exit_code(const absl::Status& status);

// An error that carries `code`. REQUIRES: code is one of the constants above, kExitDone excepted.
absl::Status error_with_exit_code(int code, std::string_view message);

}  // namespace limbeck

#endif  // LIMBECK_EXIT_CODE_H_
