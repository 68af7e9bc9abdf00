#include <memory>

#include "commands/list_revisions.h"
#include "commands/listing_commands.h"

namespace limbeck {
namespace {

struct Branches {
  bool verbose = false;
  OutputFormat format = OutputFormat::kText;

  absl::StatusOr<std::string> run(CommandInput& input) const {
    const absl::StatusOr<const ListedRevisions*> listed = input.revisions();
    if (!listed.ok()) return listed.status();
    const RevisionMap& map = (*listed)->map();
    // The order of `history`, which differs from that of the files.
    absl::StatusOr<std::vector<std::uint32_t>> revisions = history_range(map, "", {});
    if (!revisions.ok()) return revisions.status();
    std::erase_if(*revisions, [&](std::uint32_t revision) { return !map.is_branch_point(revision); });
    if (format == OutputFormat::kJson) return list_revisions(**listed, *revisions, std::nullopt, {.format = format});
    const RevisionLines lines(**listed, input.streams().colour_out);
    std::string text;
    for (std::uint32_t revision : *revisions) {
      text += verbose ? lines.entry(revision, false) : lines.line(revision, {.labels = true});
      text += lines.children(revision, verbose) + '\n';
    }
    return text;
  }
};

}  // namespace

void add_branches_command(CLI::App& app, CommandInput& input) {
  CLI::App* command = app.add_subcommand("branches", "list the revisions that several others revise, and those");
  const auto branches = std::make_shared<Branches>();
  command->add_flag("-v,--verbose", branches->verbose, "all that there is to know of each");
  add_format_option(*command, branches->format);
  command->callback([=, &input] { input.answer(branches->run(input), branches->format); });
}

}  // namespace limbeck
