#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "commands/database_commands.h"
#include "commands/planned_run.h"
#include "commands/revision_json.h"
#include "limbeck/open_for_table.h"
#include "limbeck/plan_text.h"
#include "limbeck/runtime.h"

namespace limbeck {
namespace {

struct EnsureVersion {
  bool sql = false;
  std::string dialect;
  std::string url;
  OutputFormat format = OutputFormat::kText;

  absl::StatusOr<std::string> carry_out(ProjectInput& input) const {
    const absl::StatusOr<const ListedRevisions*> listed = input.revisions();
    if (!listed.ok()) return listed.status();
    const RevisionTable& table = (*listed)->table();
    return sql ? script(input, table) : run(input, table);
  }

  absl::StatusOr<std::string> script(ProjectInput& input, const RevisionTable& table) const {
    const absl::StatusOr<std::string> name = dialect_of_script(input, dialect, url);
    if (!name.ok()) return name.status();
    const absl::StatusOr<const DialectTable*> statements = dialect_of(table, *name);
    if (!statements.ok()) return statements.status();
    std::string text = version_table_sql(table, *find_driver_facts(*name));
    return format == OutputFormat::kJson ? json_text({{"dialect", *name}, {"sql", text}}) : text;
  }

  absl::StatusOr<std::string> run(ProjectInput& input, const RevisionTable& table) const {
    const absl::StatusOr<std::string> chosen = input.database_url(url);
    if (!chosen.ok()) return chosen.status();
    const absl::StatusOr<OpenedDatabase> database = open_for_table(table, *chosen, OpenMode::kReadWrite);
    if (!database.ok()) return database.status();
    if (absl::Status ensured = ensure_version_table(table, *database->driver); !ensured.ok()) return ensured;
    return format == OutputFormat::kJson ? json_text({{"database", database->url.redacted()}}) : std::string();
  }
};

}  // namespace

void add_ensure_version_command(CLI::App& app, ProjectInput& input) {
  CLI::App* command = app.add_subcommand("ensure_version", "create the version table where it is missing");
  const auto ensure = std::make_shared<EnsureVersion>();
  command->add_flag("--sql", ensure->sql, "print the SQL instead of running it");
  command->add_option("--dialect", ensure->dialect, "of the SQL, where no URL says it")
      ->check(CLI::IsMember(input.facts().options.dialects));
  add_database_option(*command, ensure->url);
  add_format_option(*command, ensure->format);
  command->callback([=, &input] { input.answer(ensure->carry_out(input), ensure->format); });
}

}  // namespace limbeck
