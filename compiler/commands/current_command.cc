#include <algorithm>
#include <memory>

#include "commands/list_revisions.h"
#include "commands/listing_commands.h"
#include "limbeck/exit_code.h"
#include "limbeck/revision_symbols.h"

namespace limbeck {
namespace {

struct Current {
  bool verbose = false;
  bool check_heads = false;
  std::string url;
  OutputFormat format = OutputFormat::kText;

  absl::StatusOr<std::string> run(CommandInput& input) const {
    const absl::StatusOr<const ListedRevisions*> listed = input.revisions();
    if (!listed.ok()) return listed.status();
    const absl::StatusOr<DatabaseRows> rows = input.read_rows(url);
    if (!rows.ok()) return rows.status();
    const RevisionMap& map = (*listed)->map();
    absl::StatusOr<std::vector<std::uint32_t>> revisions = current_revisions((*listed)->table(), rows->rows);
    if (!revisions.ok()) return revisions.status();
    if (check_heads && !is_at_heads(map, *rows)) return behind(map, *rows);
    std::sort(revisions->begin(), revisions->end(),
              [&](std::uint32_t a, std::uint32_t b) { return map.id(a) < map.id(b); });
    const std::string text = list_revisions(
        **listed, *revisions, format == OutputFormat::kJson ? std::optional<DatabaseRows>(*rows) : std::nullopt,
        {.verbose = verbose, .format = format, .colour = input.streams().colour_out});
    const bool headed = verbose && format == OutputFormat::kText;
    return headed ? "Current revision(s) for " + rows->url + ":\n" + text : text;
  }

  // A head that another revision depends on has no row while that one is applied.
  static bool is_at_heads(const RevisionMap& map, const DatabaseRows& rows) {
    std::vector<std::string> heads;
    for (std::uint32_t head : map.effective_heads()) heads.emplace_back(map.id(head));
    return std::is_permutation(rows.rows.begin(), rows.rows.end(), heads.begin(), heads.end());
  }

  static absl::Status behind(const RevisionMap& map, const DatabaseRows& rows) {
    std::string at, heads;
    for (const std::string& row : rows.rows) at += (at.empty() ? "" : ", ") + row;
    for (std::uint32_t head : map.effective_heads()) heads += (heads.empty() ? "" : ", ") + std::string(map.id(head));
    return error_with_exit_code(kExitBehind, "the database is not on all head revisions: it is at " +
                                                 (at.empty() ? "base" : at) + ", and the heads are " + heads +
                                                 "; upgrade it to heads");
  }
};

}  // namespace

void add_current_command(CLI::App& app, CommandInput& input) {
  CLI::App* command = app.add_subcommand("current", "list the revisions that the database is at");
  const auto current = std::make_shared<Current>();
  command->add_flag("-v,--verbose", current->verbose, "all that there is to know of each");
  command->add_flag("-c,--check-heads", current->check_heads, "fail with exit code 3 unless it is at all heads");
  add_database_option(*command, current->url);
  add_format_option(*command, current->format);
  command->callback([=, &input] { input.answer(current->run(input), current->format); });
}

}  // namespace limbeck
