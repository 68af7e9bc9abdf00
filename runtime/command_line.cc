#include <string>
#include <vector>

#include "absl/flags/parse.h"
#include "limbeck/flags.h"

namespace limbeck {
namespace {

// FROM:TO of --migrate_sql=FROM:TO; empty for all other arguments.
std::string_view sql_range(std::string_view argument) {
  constexpr std::string_view kFlag = "migrate_sql=";
  if (!argument.starts_with('-')) return {};
  argument.remove_prefix(argument.starts_with("--") ? 2 : 1);
  if (!argument.starts_with(kFlag)) return {};
  argument.remove_prefix(kFlag.size());
  return argument.find(':') == std::string_view::npos ? std::string_view() : argument;
}

}  // namespace

// Abseil gives a flag that may stand bare no value but true and false, so the one flag becomes two before it looks.
std::vector<char*> parse_command_line(int argc, char** argv) {
  static std::vector<std::string> arguments;  // what is left over points into them
  arguments.clear();
  bool ended = false;
  for (int i = 0; i < argc; ++i) {
    const std::string_view argument = argv[i];
    ended = ended || argument == "--";
    const std::string_view range = i == 0 || ended ? std::string_view() : sql_range(argument);
    if (range.empty()) {
      arguments.emplace_back(argument);
    } else {
      arguments.emplace_back("--migrate=" + std::string(range));
      arguments.emplace_back("--migrate_sql");
    }
  }
  std::vector<char*> pointers;
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  list_flags_in_help();
  return absl::ParseCommandLine(static_cast<int>(pointers.size()), pointers.data());
}

}  // namespace limbeck
