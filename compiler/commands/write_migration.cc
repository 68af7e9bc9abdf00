#include "commands/write_migration.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "commands/run_program.h"
#include "limbeck/exit_code.h"

namespace limbeck {
namespace {

namespace fs = std::filesystem;

absl::Status failed(const fs::path& path, int error) {
  return error_with_exit_code(kExitFailed, fmt::format("cannot write '{}': {}", path.string(),
                                                       std::error_code(error, std::generic_category()).message()));
}

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file, text.data(), text.size());
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace

// Under a hidden name first, which add_migrations() does not see; a link, unlike a renaming, replaces nothing.
absl::Status write_migration(const fs::path& path, const std::string& text) {
  const fs::path draft = path.parent_path() / fmt::format(".{}.{}", path.filename().string(), ::getpid());
  const int file = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) return failed(path, errno);
  const bool written = write_all(file, text);
  int error = errno;
  bool placed = ::close(file) == 0 && written;
  if (placed) {
    placed = ::link(draft.c_str(), path.c_str()) == 0;
    error = errno;
  }
  ::unlink(draft.c_str());
  return placed ? absl::OkStatus() : failed(path, error);
}

void format_migration(const fs::path& path) {
  std::error_code missing;
  bool has_style = false;
  for (fs::path folder = path.parent_path(); !has_style; folder = folder.parent_path()) {
    has_style = fs::exists(folder / ".clang-format", missing) || fs::exists(folder / "_clang-format", missing);
    if (folder == folder.root_path()) break;
  }
  if (has_style) run_program({"clang-format", "-i", "--style=file", path.string()}, /*quiet=*/true);
}

}  // namespace limbeck
