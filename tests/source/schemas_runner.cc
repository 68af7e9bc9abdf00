// source_schemas_runner FILE.sql...
//
// Loads each schema into a database, reads it, and writes the migration that makes it, as `revision --from-database`
// does. All that is written is compiled and recorded again, which has to give the same operations. Prints the names
// that fail and ends with "N passed, N failed".
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include "diff/diff.h"
#include "diff/schema_database.h"
#include "limbeck/arena.h"
#include "source/short_form.h"
#include "source/written_migrations.h"
#include "support/temp_directory.h"

namespace limbeck::test {
namespace {

constexpr std::size_t kInOneUnit = 60;

std::vector<Operation> operations_for(const std::filesystem::path& file) {
  const bool is_sqlite = file.string().find("sqlite") != std::string::npos;
  const std::string_view name = is_sqlite ? "sqlite" : "postgresql";
  const auto database = SchemaDatabase::create(name);
  database->load(read_file(file));
  const DiffOptions options{.dialects = {find_dialect(name)}, .render = {.minimum_version = database->version()}};
  return short_form(diff({}, database->reflect(), options).operations, {});
}

// How many fail.
std::size_t check(const std::vector<std::filesystem::path>& files) {
  Arena arena;
  const ArenaScope scope(arena);
  WrittenMigrations written;
  std::size_t failed = 0;
  for (const auto& file : files) try {
      written.add(file, operations_for(file));
    } catch (const std::exception& error) {
      ++failed;
      std::printf("FAILED %s\n  %s\n", file.c_str(), error.what());
    }
  for (const WrittenMigrations::Recorded& recorded : written.record_again()) {
    if (recorded.actual == recorded.expected) continue;
    ++failed;
    std::printf("FAILED %s\n%s--- expected\n%s--- recorded\n%s", recorded.name.c_str(), recorded.source.c_str(),
                recorded.expected.c_str(), recorded.actual.c_str());
  }
  std::fflush(stdout);
  return failed;
}

int run(const std::vector<std::filesystem::path>& files) {
  std::size_t failed = 0;
  for (std::size_t i = 0; i < files.size(); i += kInOneUnit)
    failed += check({files.begin() + static_cast<std::ptrdiff_t>(i),
                     files.begin() + static_cast<std::ptrdiff_t>(std::min(files.size(), i + kInOneUnit))});
  std::printf("%zu passed, %zu failed\n", files.size() - failed, failed);
  return failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace limbeck::test

int main(int argc, char** argv) { return limbeck::test::run({argv + 1, argv + argc}); }
