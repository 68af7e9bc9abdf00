#include <memory>

#include "commands/list_revisions.h"
#include "commands/listing_commands.h"
#include "limbeck/revision_symbols.h"

namespace limbeck {
namespace {

struct Show {
  std::string symbol;
  std::string url;
  OutputFormat format = OutputFormat::kText;

  absl::StatusOr<std::string> run(CommandInput& input) const {
    const absl::StatusOr<const ListedRevisions*> listed = input.revisions();
    if (!listed.ok()) return listed.status();
    std::optional<DatabaseRows> rows;
    if (symbol == "current") {
      absl::StatusOr<DatabaseRows> read = input.read_rows(url);
      if (!read.ok()) return read.status();
      rows = *std::move(read);
    }
    const absl::StatusOr<std::vector<std::uint32_t>> revisions =
        rows ? resolve_rows((*listed)->table(), rows->rows) : resolve_revisions((*listed)->table(), symbol);
    if (!revisions.ok()) return revisions.status();
    if (format == OutputFormat::kText) rows.reset();
    return list_revisions(**listed, *revisions, rows,
                          {.verbose = true, .format = format, .colour = input.streams().colour_out});
  }
};

}  // namespace

void add_show_command(CLI::App& app, CommandInput& input) {
  CLI::App* command = app.add_subcommand("show", "everything about the revisions that a symbol means");
  const auto show = std::make_shared<Show>();
  command->add_option("revision", show->symbol, "an id or its beginning, a label, head, heads, current, -N, X@head")
      ->required();
  add_database_option(*command, show->url);
  add_format_option(*command, show->format);
  command->callback([=, &input] { input.answer(show->run(input), show->format); });
}

}  // namespace limbeck
