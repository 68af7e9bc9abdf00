// What a new migration's file is called, from a template with Alembic's tokens:
// "%(year)d_%(month).2d_%(rev)s_%(slug)s".
#ifndef LIMBECK_COMPILER_COMMANDS_MIGRATION_FILE_NAME_H_
#define LIMBECK_COMPILER_COMMANDS_MIGRATION_FILE_NAME_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace limbeck {

struct Moment {
  int year = 1970;
  int month = 1;
  int day = 1;
  int hour = 0;
  int minute = 0;
  int second = 0;
  long microsecond = 0;
  long long epoch = 0;
  std::string offset{};  // from UTC: "+01:00"; empty for local time
};

// In the time zone of that name; empty: local time. Sets the process's own, so REQUIRES: no other thread.
absl::StatusOr<Moment> current_moment(const std::string& timezone);

std::string describe(const Moment& moment);  // "2026-11-23 18:05:12.123456+01:00"

// The words of the message, lower case, joined by '_', at most 40 characters.
std::string slug_of(std::string_view message);

// Without ".cc". Characters that build tools cannot pass on become '_'. REQUIRES: a template that add_migrations()
// accepts.
std::string migration_file_stem(std::string_view file_template, std::string_view id, std::string_view message,
                                const Moment& moment);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_MIGRATION_FILE_NAME_H_
