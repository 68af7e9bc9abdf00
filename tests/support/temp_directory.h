// A folder of one's own that disappears with the object.
//
//   TempDirectory directory("alembic");
//   write_file(directory.path() / "env.py", text);
//
// It lies below $TMPDIR, or below /tmp where $TMPDIR is so long that a Unix socket inside would not fit into its
// address (107 bytes). Only its owner may enter it.
//
// Threading: none needed; every object has a folder of its own, also across processes.
#ifndef LIMBECK_TESTS_SUPPORT_TEMP_DIRECTORY_H_
#define LIMBECK_TESTS_SUPPORT_TEMP_DIRECTORY_H_

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace limbeck::test {

class TempDirectory {
 public:
  // Throws std::runtime_error where no folder can be made.
  explicit TempDirectory(std::string_view name);
  TempDirectory(const TempDirectory&) = delete;
  TempDirectory& operator=(const TempDirectory&) = delete;
  ~TempDirectory();

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// Makes a new folder below the first of `parents` that takes one, and whose full path leaves room for a socket's name.
// Throws std::runtime_error with the system's own words when none does.
std::filesystem::path make_temp_directory(std::string_view name, const std::vector<std::filesystem::path>& parents);

// $TMPDIR if it is set, then the system's own folders for such things.
std::vector<std::filesystem::path> temp_directory_parents();

// The same for what writes much: memory first where there is plenty of it (2 GiB), unless $TMPDIR is set.
std::vector<std::filesystem::path> memory_directory_parents();

void write_file(const std::filesystem::path& path, std::string_view text);
std::string read_file(const std::filesystem::path& path);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_SUPPORT_TEMP_DIRECTORY_H_
