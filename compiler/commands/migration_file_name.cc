#include "commands/migration_file_name.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <system_error>

#include "limbeck/exit_code.h"

namespace limbeck {
namespace {

constexpr std::size_t kLongestSlug = 40;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
bool is_word(char c) { return is_ascii_word(c) || static_cast<unsigned char>(c) >= 0x80; }

// The bytes of the first `count` characters.
std::size_t size_of_characters(std::string_view text, std::size_t count) {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (!is_continuation(text[i]) && characters++ == count) return i;
  return text.size();
}

std::string value_of(std::string_view token, std::string_view id, std::string_view message, const Moment& moment,
                     int digits) {
  if (token == "rev") return std::string(id);
  if (token == "slug") return slug_of(message);
  const std::pair<std::string_view, long long> numbers[] = {
      {"year", moment.year},     {"month", moment.month},   {"day", moment.day},    {"hour", moment.hour},
      {"minute", moment.minute}, {"second", moment.second}, {"epoch", moment.epoch}};
  for (const auto& [name, value] : numbers)
    if (name == token) return fmt::format("{:0{}}", value, digits);
  return {};
}

}  // namespace

absl::StatusOr<Moment> current_moment(const std::string& timezone) {
  if (!timezone.empty()) {
    const char* folder = std::getenv("TZDIR");
    std::error_code missing;
    if (timezone != "UTC" &&
        !std::filesystem::is_regular_file(
            std::filesystem::path(folder == nullptr ? "/usr/share/zoneinfo" : folder) / timezone, missing))
      return error_with_exit_code(
          kExitFailed, fmt::format("this machine does not know the TIMEZONE '{}' of add_migrations(); correct it, or "
                                   "install the time zones (tzdata)",
                                   timezone));
    ::setenv("TZ", timezone == "UTC" ? "UTC0" : (":" + timezone).c_str(), 1);
  }
  ::tzset();
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const std::time_t seconds = std::chrono::duration_cast<std::chrono::seconds>(now).count();
  std::tm local = {};
  ::localtime_r(&seconds, &local);
  Moment moment{local.tm_year + 1900, local.tm_mon + 1, local.tm_mday, local.tm_hour, local.tm_min, local.tm_sec};
  moment.microsecond =
      static_cast<long>(std::chrono::duration_cast<std::chrono::microseconds>(now).count() % 1'000'000);
  moment.epoch = seconds;
  const long minutes = local.tm_gmtoff / 60;
  if (!timezone.empty())
    moment.offset =
        fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60, std::abs(minutes) % 60);
  return moment;
}

std::string describe(const Moment& moment) {
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}.{:06}{}", moment.year, moment.month, moment.day, moment.hour,
                     moment.minute, moment.second, moment.microsecond, moment.offset);
}

std::string slug_of(std::string_view message) {
  std::string slug;
  bool in_word = false;
  for (char c : message) {
    if (is_word(c)) {
      if (!in_word && !slug.empty()) slug += '_';
      slug += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    in_word = is_word(c);
  }
  const std::size_t size = size_of_characters(slug, kLongestSlug);
  if (size == slug.size()) return slug;
  slug.resize(size);
  return slug.substr(0, slug.rfind('_')) + "_";
}

std::string migration_file_stem(std::string_view file_template, std::string_view id, std::string_view message,
                                const Moment& moment) {
  std::string stem;
  while (!file_template.empty()) {
    if (file_template.substr(0, 2) != "%(") {
      stem += file_template.front();
      file_template.remove_prefix(1);
      continue;
    }
    const std::size_t close = std::min(file_template.find(')'), file_template.size() - 1);
    const std::string_view token = file_template.substr(2, close - 2);
    const std::size_t end = std::min(file_template.find_first_of("sd", close), file_template.size() - 1);
    std::string_view width = file_template.substr(close + 1, end - close - 1);
    if (width.substr(0, 1) == ".") width.remove_prefix(1);
    int digits = 1;
    std::from_chars(width.data(), width.data() + width.size(), digits);
    stem += value_of(token, id, message, moment, digits);
    file_template.remove_prefix(end + 1);
  }
  std::replace_if(
      stem.begin(), stem.end(), [](char c) { return !is_word(c) && c != '-' && c != '.'; }, '_');
  if (!stem.empty() && stem.front() == '.') stem.front() = '_';
  // Else it would be a file of data steps.
  if (constexpr std::string_view kStep = ".step"; stem.size() >= kStep.size() && stem.ends_with(kStep)) stem += '_';
  return stem;
}

}  // namespace limbeck
