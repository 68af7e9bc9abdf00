// A service on PostgreSQL. It carries its database's whole history, but never migrates by itself: a deployment runs
//
//   @APP@ --migrate=head      once, before the new version starts
//   @APP@                     serves, or refuses where the database is not at this program's revision
//
// The database is --database_url, else $DATABASE_URL, else what libpq's PGHOST, PGDATABASE, ... say.
#include <absl/flags/usage.h>
#include <limbeck/exit_code.h>
#include <limbeck/flags.h>
#include <limbeck/runtime.h>

#include <cstdio>
#include <string>

#include "@TABLE@.h"

namespace {

constexpr char kDefaultUrl[] = "postgresql:///@APP@";

int serve(const std::string& /*url*/) {
  std::printf("@APP@: the database is as this program needs it; serving begins here.\n");
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  absl::SetProgramUsageMessage("serves nothing yet; --migrate=head prepares its database");
  limbeck::parse_command_line(argc, argv);
  if (const auto exit_code = limbeck::run_migrate_flags(@TABLE@, {.default_url = kDefaultUrl})) return *exit_code;

  const std::string url = limbeck::database_url(kDefaultUrl);
  if (const absl::Status status = limbeck::check_database(@TABLE@, url); !status.ok()) {
    std::fprintf(stderr, "@APP@: %s\n", std::string(status.message()).c_str());
    return limbeck::exit_code(status);
  }
  return serve(url);
}
