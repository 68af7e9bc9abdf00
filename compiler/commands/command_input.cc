#include "commands/command_input.h"

#include <fmt/color.h>
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>

#include "limbeck/exit_code.h"
#include "limbeck/revision_error.h"

namespace limbeck {
namespace {

std::string error_json(const absl::Status& status) {
  nlohmann::ordered_json error = {{"message", std::string(status.message())}, {"exit_code", exit_code(status)}};
  const std::optional<RevisionErrorKind> kind = revision_error_kind(status);
  error["kind"] = kind ? nlohmann::ordered_json(name_of(*kind)) : nlohmann::ordered_json(nullptr);
  return nlohmann::ordered_json{{"error", error}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

void CommandInput::answer(const absl::StatusOr<std::string>& payload, OutputFormat format) {
  if (payload.ok()) {
    const bool written = std::fwrite(payload->data(), 1, payload->size(), streams_.out) == payload->size() &&
                         std::fflush(streams_.out) == 0;
    if (written) return;
    return answer(error_with_exit_code(kExitFailed, "cannot write to standard output"), format);
  }
  exit_code_ = limbeck::exit_code(payload.status());
  if (format == OutputFormat::kJson) {
    fmt::print(streams_.err, "{}\n", error_json(payload.status()));
    return;
  }
  const fmt::text_style style =
      streams_.colour_err ? fg(fmt::terminal_color::red) | fmt::emphasis::bold : fmt::text_style();
  fmt::print(streams_.err, "{}{}\n", fmt::format(style, "error: "), std::string(payload.status().message()));
}

void CommandInput::say(const std::string& message) const { fmt::print(streams_.err, "{}\n", message); }

bool wants_colour(std::FILE* stream) {
  const char* const terminal = std::getenv("TERM");
  const char* const no_colour = std::getenv("NO_COLOR");
  return isatty(fileno(stream)) != 0 && (no_colour == nullptr || *no_colour == '\0') &&
         (terminal == nullptr || std::string_view(terminal) != "dumb");
}

void add_format_option(CLI::App& command, OutputFormat& format) {
  const std::map<std::string, OutputFormat> formats = {{"text", OutputFormat::kText}, {"json", OutputFormat::kJson}};
  command.add_option("--format", format, "text, or json for programs to read")
      ->transform(CLI::Transformer(formats).description("{text,json}"))
      ->type_name("");
}

void add_database_option(CLI::App& command, std::string& url) {
  command.add_option("--database-url,--database_url", url,
                     "the URL of the database; else $DATABASE_URL, libpq's environment, the DEFAULT_URL of "
                     "add_migrations()");
}

}  // namespace limbeck
