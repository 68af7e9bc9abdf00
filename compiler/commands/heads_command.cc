#include <memory>

#include "commands/list_revisions.h"
#include "commands/listing_commands.h"

namespace limbeck {
namespace {

struct Heads {
  bool verbose = false;
  bool resolve_dependencies = false;
  OutputFormat format = OutputFormat::kText;

  absl::StatusOr<std::string> run(CommandInput& input) const {
    const absl::StatusOr<const ListedRevisions*> listed = input.revisions();
    if (!listed.ok()) return listed.status();
    const RevisionMap& map = (*listed)->map();
    return list_revisions(**listed, resolve_dependencies ? map.effective_heads() : map.heads(), std::nullopt,
                          {.verbose = verbose,
                           .format = format,
                           .colour = input.streams().colour_out,
                           .line = {.labels = true, .places = false}});
  }
};

}  // namespace

void add_heads_command(CLI::App& app, CommandInput& input) {
  CLI::App* command = app.add_subcommand("heads", "list the revisions that no other revises");
  const auto heads = std::make_shared<Heads>();
  command->add_flag("-v,--verbose", heads->verbose, "all that there is to know of each");
  command->add_flag("--resolve-dependencies", heads->resolve_dependencies,
                    "leave out those that other revisions depend on");
  add_format_option(*command, heads->format);
  command->callback([=, &input] { input.answer(heads->run(input), heads->format); });
}

}  // namespace limbeck
