#include "commands/file_commands.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "commands/completion_script.h"
#include "commands/edit_command.h"
#include "commands/migration_file_name.h"
#include "commands/migration_text.h"
#include "commands/new_revision.h"
#include "commands/revision_json.h"
#include "commands/write_migration.h"
#include "limbeck/exit_code.h"
#include "limbeck/revision_symbols.h"

namespace limbeck {
namespace {

constexpr std::string_view kDefaultTemplate = "%(rev)s_%(slug)s";

// What revision and merge share.
struct Revise {
  RevisionRequest request;
  std::string head = "head";
  bool is_sql = false;
  OutputFormat format = OutputFormat::kText;

  absl::StatusOr<std::string> run(const ToolFacts& facts, CommandInput& input) const {
    const absl::StatusOr<const ListedRevisions*> listed = input.revisions();
    if (!listed.ok()) return listed.status();
    const absl::StatusOr<NewRevision> revision = resolve_request((*listed)->map(), request);
    if (!revision.ok()) return revision.status();
    if (absl::Status status = check_new_revision(facts.files, *revision); !status.ok()) return status;
    const absl::StatusOr<Moment> now = current_moment(facts.timezone);
    if (!now.ok()) return now.status();
    const std::string stem = migration_file_stem(facts.file_template.empty() ? kDefaultTemplate : facts.file_template,
                                                 revision->id, slug_source(*revision), *now);
    const std::filesystem::path path = std::filesystem::path(facts.migrations_folder) / (stem + ".cc");
    const std::string date = describe(*now);
    const std::string text = migration_text(*revision, {.file_stem = stem, .create_date = date, .is_sql = is_sql});
    if (absl::Status status = write_migration(path, text); !status.ok()) return status;
    format_migration(path);
    return describe_file(*revision, path.string());
  }

 private:
  // As with Alembic, the file of a revision without a message is called by its id alone.
  std::string slug_source(const NewRevision& revision) const {
    return request.message.empty() && !request.is_merge ? "" : revision.message;
  }

  std::string describe_file(const NewRevision& revision, const std::string& path) const {
    if (format == OutputFormat::kText) return fmt::format("Generating {} ...  done\n", path);
    return json_text({{"id", revision.id},
                      {"message", revision.message},
                      {"path", path},
                      {"parents", revision.parents},
                      {"labels", revision.labels},
                      {"depends_on", revision.depends_on}});
  }
};

struct Edit {
  std::string symbol;
  std::string url;
  OutputFormat format = OutputFormat::kText;

  absl::StatusOr<std::string> run(CommandInput& input) const {
    const absl::StatusOr<const ListedRevisions*> listed = input.revisions();
    if (!listed.ok()) return listed.status();
    const absl::StatusOr<std::vector<std::uint32_t>> revisions = find((*listed)->table(), input);
    if (!revisions.ok()) return revisions.status();
    if (revisions->empty())
      return error_with_exit_code(kExitUsage, symbol == "current"
                                                  ? std::string("the database has no current revision")
                                                  : fmt::format("'{}' means no revision that has a file", symbol));
    std::vector<std::string> paths;
    for (std::uint32_t revision : *revisions) paths.push_back((*listed)->text(revision).path);
    if (absl::Status status = open_in_editor(paths); !status.ok()) return status;
    return format == OutputFormat::kJson ? json_text({{"paths", paths}}) : std::string();
  }

 private:
  absl::StatusOr<std::vector<std::uint32_t>> find(const RevisionTable& table, CommandInput& input) const {
    if (symbol != "current") return resolve_revisions(table, symbol);
    const absl::StatusOr<DatabaseRows> rows = input.read_rows(url);
    if (!rows.ok()) return rows.status();
    return resolve_rows(table, rows->rows);
  }
};

void add_common_options(CLI::App& command, Revise& revise) {
  command.add_option("-m,--message", revise.request.message, "what it does, in a line");
  command.add_option("--branch-label", revise.request.labels, "a name for the branch that begins with it")
      ->take_all()
      ->expected(1);
  command.add_option("--rev-id", revise.request.id, "its id; default: 12 random hexadecimal digits");
  command.add_flag("--splice", revise.request.splice, "let it revise what is no head");
  add_format_option(command, revise.format);
}

void add_revision_command(CLI::App& app, const ToolFacts& facts, CommandInput& input) {
  CLI::App* command = app.add_subcommand("revision", "write a new migration");
  const auto revise = std::make_shared<Revise>();
  add_common_options(*command, *revise);
  command->add_option("--head", revise->head, "what it revises; base: nothing")->capture_default_str();
  command->add_option("--depends-on", revise->request.depends_on, "what must be applied first; may be repeated")
      ->take_all()
      ->expected(1);
  command->add_flag("--sql", revise->is_sql, "begin with raw SQL, up and down");
  command->callback([=, &facts, &input] {
    revise->request.heads = {revise->head};
    input.answer(revise->run(facts, input), revise->format);
  });
}

void add_merge_command(CLI::App& app, const ToolFacts& facts, CommandInput& input) {
  CLI::App* command = app.add_subcommand("merge", "write a migration that merges revisions");
  const auto revise = std::make_shared<Revise>();
  revise->request.is_merge = true;
  command->add_option("revisions", revise->request.heads, "revisions, or heads")->required();
  add_common_options(*command, *revise);
  command->callback([=, &facts, &input] { input.answer(revise->run(facts, input), revise->format); });
}

void add_edit_command(CLI::App& app, CommandInput& input) {
  CLI::App* command = app.add_subcommand("edit", "open the files of revisions in $VISUAL or $EDITOR");
  const auto edit = std::make_shared<Edit>();
  command->add_option("revision", edit->symbol, "an id or its beginning, a label, head, heads, current")->required();
  add_database_option(*command, edit->url);
  add_format_option(*command, edit->format);
  command->callback([=, &input] { input.answer(edit->run(input), edit->format); });
}

void add_completion_command(CLI::App& app, const ToolFacts& facts, CommandInput& input) {
  CLI::App* command = app.add_subcommand("completion", "print the completion script of a shell");
  const auto shell = std::make_shared<std::string>();
  command->add_option("shell", *shell, "bash, zsh or fish")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command->callback(
      [=, &facts, &input] { input.answer(completion_script(*shell, facts.target + "_migrate"), OutputFormat::kText); });
}

}  // namespace

void add_file_commands(CLI::App& app, const ToolFacts& facts, CommandInput& input) {
  add_revision_command(app, facts, input);
  add_merge_command(app, facts, input);
  add_edit_command(app, input);
  add_completion_command(app, facts, input);
}

}  // namespace limbeck
