#include "commands/check_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>

#include "apply/apply.h"
#include "commands/autogenerate.h"
#include "commands/drift_report.h"
#include "commands/rename_option.h"
#include "commands/revision_json.h"
#include "limbeck/arena.h"
#include "limbeck/exit_code.h"
#include "source/migration_source.h"
#include "source/short_form.h"

namespace limbeck {
namespace {

struct Comparing {
  RenameRequest renames;
  std::optional<std::string> database_url = {};
  OutputFormat format = OutputFormat::kText;

  void run(ProjectInput& input) const {
    if (database_url) return report_drift(input, *database_url, format);
    const ToolFacts& facts = input.facts();
    Arena arena;
    const ArenaScope scope(arena);
    DiagnosticSink warnings;
    const absl::StatusOr<ModelsComparison> comparison = compare_models(facts, renames, warnings);
    if (!comparison.ok()) return input.answer(comparison.status(), format);
    say_warnings(warnings, input);
    const Generated& generated = comparison->generated;
    if (generated.changes.empty()) {
      const std::string text = "No new operations detected: the migrations make what the models ask for.\n";
      return input.answer(format == OutputFormat::kJson ? to_json(facts, *comparison) : text, format);
    }
    if (format == OutputFormat::kText) say_changes(generated, input);
    input.answer(format == OutputFormat::kJson ? to_json(facts, *comparison) : to_text(facts, *comparison), format);
    input.answer(error_with_exit_code(kExitDifferent, what_is_missing(facts, generated)), format);
  }

 private:
  static std::string to_text(const ToolFacts& facts, const ModelsComparison& comparison) {
    const NamingConvention naming(facts.options.naming_convention);
    const GeneratedMigration migration =
        generate_migration(operations_of(comparison.generated), {comparison.head, {}, &naming});
    return operations_source(migration.upgrade, 0, Notes::kLosses);
  }

  static std::string to_json(const ToolFacts& facts, const ModelsComparison& comparison) {
    const Generated& generated = comparison.generated;
    const NamingConvention naming(facts.options.naming_convention);
    State state{comparison.head, {}, &naming};
    DiagnosticSink ignored;
    nlohmann::ordered_json operations = nlohmann::ordered_json::array();
    for (const GeneratedChange& change : generated.changes) {
      std::string source = operations_source(short_form({change.operation}, state), 0, Notes::kNone);
      apply(with_names(change.operation, state), state, ignored);
      while (!source.empty() && source.back() == '\n') source.pop_back();
      nlohmann::ordered_json& entry = operations.emplace_back();
      entry["description"] = change.description;
      entry["operation"] = source;
      if (change.loss.empty())
        entry["loses"] = nullptr;
      else
        entry["loses"] = change.loss;
    }
    nlohmann::ordered_json likely = nlohmann::ordered_json::array();
    for (const LikelyRename& rename : generated.likely_renames) likely.push_back(rename_text(rename));
    return json_text({{"operations", operations}, {"likely_renames", likely}});
  }
};

}  // namespace

void add_rename_options(CLI::App& command, RenameRequest& request) {
  command
      .add_option("--rename", request.renames,
                  "OLD:NEW, as users.mail:users.email, or accounts:users for a table; may be repeated")
      ->take_all()
      ->expected(1);
  command.add_option("--no-rename", request.no_renames, "OLD:NEW are two things: the old one goes; may be repeated")
      ->take_all()
      ->expected(1);
}

void add_check_command(CLI::App& app, ProjectInput& input) {
  CLI::App* command = app.add_subcommand(
      "check", "fail with exit code 6 where the models ask for what no migration does, or a database has drifted");
  const auto check = std::make_shared<Comparing>();
  add_rename_options(*command, check->renames);
  command->add_option(
      "--database-url,--database_url,--database", check->database_url,
      "compare that database with what the migrations make of it at its revision, instead of the models");
  add_format_option(*command, check->format);
  command->callback([=, &input] { check->run(input); });
}

}  // namespace limbeck
