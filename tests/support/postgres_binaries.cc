#include "support/postgres_binaries.h"

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include "support/command.h"

namespace limbeck::test {
namespace {

bool complete(const std::filesystem::path& folder) {
  return std::ranges::all_of(std::vector<const char*>{"initdb", "postgres", "psql", "pg_dump"},
                             [&](const char* name) { return ::access((folder / name).c_str(), X_OK) == 0; });
}

std::filesystem::path newest_of_debian() {
  std::filesystem::path newest;
  int newest_version = 0;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator("/usr/lib/postgresql", none)) {
    const std::string name = entry.path().filename().string();
    int version = 0;
    std::from_chars(name.data(), name.data() + name.size(), version);
    if (version > newest_version && complete(entry.path() / "bin")) {
      newest_version = version;
      newest = entry.path() / "bin";
    }
  }
  return newest;
}

}  // namespace

std::filesystem::path postgres_binaries() {
  if (const char* named = ::getenv("LIMBECK_POSTGRES_BINDIR"); named != nullptr && *named != '\0') {
    if (complete(named)) return named;
    throw std::runtime_error(std::string("LIMBECK_POSTGRES_BINDIR is ") + named +
                             ", but initdb, postgres, psql and pg_dump are not all there");
  }
  if (std::filesystem::path newest = newest_of_debian(); !newest.empty()) return newest;
  CommandResult pg_config = run_command({.arguments = {"pg_config", "--bindir"}});
  if (pg_config.exit_code == 0) {
    std::filesystem::path folder = pg_config.out.substr(0, pg_config.out.find('\n'));
    if (complete(folder)) return folder;
  }
  throw std::runtime_error(
      "there is no PostgreSQL server to test with: install it (Debian: apt-get install postgresql) or name the folder "
      "of its programs in LIMBECK_POSTGRES_BINDIR");
}

}  // namespace limbeck::test
