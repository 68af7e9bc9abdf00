// A program with a long history and nothing else: migrates when told to, checks its database and ends.
#include <absl/flags/parse.h>
#include <limbeck/exit_code.h>
#include <limbeck/flags.h>
#include <limbeck/runtime.h>

#include <cstdio>
#include <string>

#include "bench_app_migrations.h"

int main(int argc, char** argv) {
  absl::ParseCommandLine(argc, argv);
  if (const auto exit_code = limbeck::run_migrate_flags(bench_app_migrations)) return *exit_code;
  const absl::Status status = limbeck::check_database(bench_app_migrations, limbeck::database_url());
  if (!status.ok()) std::fprintf(stderr, "%s\n", std::string(status.message()).c_str());
  return limbeck::exit_code(status);
}
