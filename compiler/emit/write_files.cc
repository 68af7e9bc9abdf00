#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "emit/emit.h"

namespace limbeck {
namespace {

namespace fs = std::filesystem;

// Written in full beside its place, and moved there only when all the others are.
struct Written {
  fs::path temporary;
  fs::path path;
};

bool holds(const fs::path& path, const std::string& content) {
  std::error_code error;
  if (fs::file_size(path, error) != content.size() || error) return false;
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {}) == content;
}

bool write(const fs::path& path, const std::string& content) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << content;
  file.close();
  return !file.fail();
}

void remove_all(const std::vector<Written>& written) {
  std::error_code ignored;
  for (const Written& file : written) fs::remove(file.temporary, ignored);
}

}  // namespace

std::string write_files(const std::vector<GeneratedFile>& files, const std::string& directory) {
  std::error_code error;
  fs::create_directories(directory, error);
  if (error) return "cannot make the folder '" + directory + "': " + error.message();
  std::vector<Written> written;
  for (const GeneratedFile& file : files) {
    const fs::path path = fs::path(directory) / file.name;
    if (!file.always_write && holds(path, file.content)) continue;
    written.push_back({path.string() + '.' + std::to_string(getpid()) + ".new", path});
    if (!write(written.back().temporary, file.content)) {
      remove_all(written);
      return "cannot write '" + path.string() + "'; is the disk full, or the folder not ours to write?";
    }
  }
  for (const Written& file : written) {
    fs::rename(file.temporary, file.path, error);
    if (!error) continue;
    remove_all(written);
    return "cannot write '" + file.path.string() + "': " + error.message();
  }
  return {};
}

}  // namespace limbeck
