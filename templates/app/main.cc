// A program with an embedded database, whose whole history it carries:
//
//   @APP@ --migrate=head      brings the database to this program's revision
//   @APP@                     runs, if the database is there
#include <absl/flags/usage.h>
#include <limbeck/exit_code.h>
#include <limbeck/flags.h>
#include <limbeck/runtime.h>

#include <cstdio>
#include <string>

#include "@TABLE@.h"

namespace {

constexpr char kDefaultUrl[] = "sqlite:///@APP@.db";  // when neither --database_url nor $DATABASE_URL says otherwise

}  // namespace

int main(int argc, char** argv) {
  absl::SetProgramUsageMessage("does nothing yet; --migrate=head prepares its database");
  limbeck::parse_command_line(argc, argv);
  if (const auto exit_code = limbeck::run_migrate_flags(@TABLE@, {.default_url = kDefaultUrl})) return *exit_code;

  const std::string url = limbeck::database_url(kDefaultUrl);
  if (const absl::Status status = limbeck::check_database(@TABLE@, url); !status.ok()) {
    std::fprintf(stderr, "@APP@: %s\n", std::string(status.message()).c_str());
    return limbeck::exit_code(status);
  }
  std::printf("@APP@: the database is as this program needs it.\n");
  return 0;
}
