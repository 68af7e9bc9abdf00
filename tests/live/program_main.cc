// The program around the migrations of each folder here: what an application does at its start, and nothing else.
#include <absl/flags/parse.h>
#include <limbeck/exit_code.h>
#include <limbeck/flags.h>
#include <limbeck/runtime.h>

#include <cstdio>
#include <string>

#include "migrations.h"

int main(int argc, char** argv) {
  absl::ParseCommandLine(argc, argv);
  if (const auto exit_code = limbeck::run_migrate_flags(migrations, {.default_url = "sqlite:///live.db"})) {
    return *exit_code;
  }
  const absl::Status status = limbeck::check_database(migrations, limbeck::database_url("sqlite:///live.db"));
  if (!status.ok()) std::fprintf(stderr, "%s\n", std::string(status.message()).c_str());
  return limbeck::exit_code(status);
}
