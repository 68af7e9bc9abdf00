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

using Programs = std::vector<const char*>;
const Programs kServer = {"initdb", "postgres"};
const Programs kClients = {"psql", "pg_dump"};

bool has(const std::filesystem::path& folder, const Programs& programs) {
  return std::ranges::all_of(programs, [&](const char* name) { return ::access((folder / name).c_str(), X_OK) == 0; });
}

bool complete(const std::filesystem::path& folder) { return has(folder, kServer) && has(folder, kClients); }

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

std::filesystem::path of_the_system() {
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

}  // namespace

std::filesystem::path postgres_binaries() {
  const char* named = ::getenv("LIMBECK_POSTGRES_BINDIR");
  if (named == nullptr || *named == '\0') return of_the_system();
  if (has(named, kServer)) return named;
  throw std::runtime_error(std::string("LIMBECK_POSTGRES_BINDIR is ") + named +
                           ", but initdb and postgres are not both there");
}

std::filesystem::path postgres_clients() {
  const std::filesystem::path binaries = postgres_binaries();
  return has(binaries, kClients) ? binaries : of_the_system();
}

}  // namespace limbeck::test
