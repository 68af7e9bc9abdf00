// A program with three migrations, as flags_test runs it.
#include <cstdio>

#include "limbeck/flags.h"
#include "limbeck/runtime.h"
#include "table_builder.h"

int main(int argc, char** argv) {
  limbeck::parse_command_line(argc, argv);
  std::vector<limbeck::test::TestRevision> revisions = limbeck::test::chain(3);
  revisions[1].tags = {"v1.0"};
  const limbeck::test::TestTable history(revisions);
  if (auto code = limbeck::run_migrate_flags(history.table(), {.default_url = "sqlite:///default.db"})) return *code;
  const absl::Status status = limbeck::check_database(history.table(), limbeck::database_url("sqlite:///default.db"));
  std::puts(status.ok() ? "serving" : std::string(status.message()).c_str());
  return limbeck::exit_code(status);
}
