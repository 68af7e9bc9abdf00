#include "support/temp_directory.h"

#include <stdlib.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <system_error>

namespace limbeck::test {
namespace {

// sockaddr_un::sun_path holds 107 bytes and a zero; "/proxy/.s.PGSQL.5432" has to fit behind the folder's name.
constexpr std::size_t kLongestPath = 80;

}  // namespace

std::vector<std::filesystem::path> temp_directory_parents() {
  std::vector<std::filesystem::path> parents;
  if (const char* named = ::getenv("TMPDIR"); named != nullptr && *named == '/') parents.emplace_back(named);
  for (const char* usual : {"/tmp", "/var/tmp", "/dev/shm"}) parents.emplace_back(usual);
  return parents;
}

std::vector<std::filesystem::path> memory_directory_parents() {
  constexpr std::uintmax_t kRoom = std::uintmax_t{2} << 30;
  std::vector<std::filesystem::path> parents = temp_directory_parents();
  const std::filesystem::path memory = "/dev/shm";
  std::error_code absent;
  const std::filesystem::space_info space = std::filesystem::space(memory, absent);
  if (::getenv("TMPDIR") == nullptr && !absent && space.available >= kRoom) parents.insert(parents.begin(), memory);
  return parents;
}

std::filesystem::path make_temp_directory(std::string_view name, const std::vector<std::filesystem::path>& parents) {
  std::string reasons;
  for (const std::filesystem::path& parent : parents) {
    std::string pattern = (parent / ("limbeck-" + std::string(name) + "-XXXXXX")).string();
    if (pattern.size() > kLongestPath) {
      reasons += "\n  " + parent.string() + ": too long for the address of a socket";
    } else if (::mkdtemp(pattern.data()) != nullptr) {
      return pattern;
    } else {
      reasons += "\n  " + parent.string() + ": " + std::strerror(errno);
    }
  }
  throw std::runtime_error("no temporary folder could be made:" + reasons);
}

TempDirectory::TempDirectory(std::string_view name) : path_(make_temp_directory(name, temp_directory_parents())) {}

TempDirectory::~TempDirectory() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void write_file(const std::filesystem::path& path, std::string_view text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace limbeck::test
