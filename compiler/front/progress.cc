#include "front/progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace limbeck {
namespace {

constexpr std::chrono::milliseconds kPatience(700);
constexpr const char* kClearLine = "\r\033[K";

bool stderr_is_terminal() {
  const char* terminal = std::getenv("TERM");
  return ::isatty(STDERR_FILENO) == 1 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::size_t columns() {
  winsize size = {};
  return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1 ? size.ws_col : 80;
}

std::string_view last_line(std::string_view output) {
  const std::size_t end = output.find_last_of('\n');
  if (end == std::string_view::npos) return {};
  const std::size_t before = end == 0 ? std::string_view::npos : output.find_last_of('\n', end - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return output.substr(begin, end - begin);
}

}  // namespace

Progress::Progress(std::string title) : title_(std::move(title)), on_terminal_(stderr_is_terminal()) {}

Progress::~Progress() {
  if (!shown_.empty()) std::fputs(kClearLine, stderr);
}

void Progress::show(const std::string& output) {
  if (!on_terminal_ || std::chrono::steady_clock::now() - begin_ < kPatience) return;
  const std::string_view line = last_line(output);
  std::string text = title_ + (line.empty() ? " ..." : ": ") + std::string(line);
  text.resize(std::min(text.size(), columns() - 1));
  if (text == shown_) return;
  shown_ = std::move(text);
  std::fprintf(stderr, "%s%s", kClearLine, shown_.c_str());
  std::fflush(stderr);
}

}  // namespace limbeck
