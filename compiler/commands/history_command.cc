#include <memory>

#include "commands/list_revisions.h"
#include "commands/listing_commands.h"

namespace limbeck {
namespace {

struct History {
  std::string range;
  bool verbose = false;
  bool indicate_current = false;
  std::string url;
  OutputFormat format = OutputFormat::kText;

  absl::StatusOr<std::string> run(CommandInput& input) const {
    const absl::StatusOr<const ListedRevisions*> listed = input.revisions();
    if (!listed.ok()) return listed.status();
    std::optional<DatabaseRows> rows;
    if (indicate_current || range_needs_rows(range)) {
      absl::StatusOr<DatabaseRows> read = input.read_rows(url);
      if (!read.ok()) return read.status();
      rows = *std::move(read);
    }
    const absl::StatusOr<std::vector<std::uint32_t>> revisions =
        history_range((*listed)->map(), range, rows ? rows->rows : std::vector<std::string>());
    if (!revisions.ok()) return revisions.status();
    if (!indicate_current) rows.reset();
    return list_revisions(**listed, *revisions, rows,
                          {.verbose = verbose,
                           .format = format,
                           .colour = input.streams().colour_out,
                           .line = {.parents = true, .labels = true, .summary = true}});
  }
};

}  // namespace

void add_history_command(CLI::App& app, CommandInput& input) {
  CLI::App* command = app.add_subcommand("history", "list the revisions, newest first");
  const auto history = std::make_shared<History>();
  command->add_option("-r,--rev-range", history->range, "[start]:[end]; -3:, :current, billing@base: and the like");
  command->add_flag("-v,--verbose", history->verbose, "all that there is to know of each");
  command->add_flag("-i,--indicate-current", history->indicate_current, "mark where the database is");
  add_database_option(*command, history->url);
  add_format_option(*command, history->format);
  command->callback([=, &input] { input.answer(history->run(input), history->format); });
}

}  // namespace limbeck
