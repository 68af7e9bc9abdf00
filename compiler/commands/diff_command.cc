#include "commands/diff_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "commands/database_catalog.h"
#include "commands/generated_migration.h"
#include "commands/revision_json.h"
#include "commands/schema_side.h"
#include "diff/diff.h"
#include "diff/unnamed_constraints.h"
#include "limbeck/arena.h"
#include "limbeck/database_url.h"
#include "limbeck/exit_code.h"
#include "source/migration_source.h"

namespace limbeck {
namespace {

struct Diff {
  std::string from, to;
  std::string dialect;
  std::string scratch_url;
  bool as_sql = false;
  bool tells_by_exit_code = false;
  OutputFormat format = OutputFormat::kText;

  void run(ProjectInput& input) const {
    bool is_different = false;
    const absl::StatusOr<std::string> text = compare(input, is_different);
    input.answer(text, format);
    if (!text.ok()) return;
    if (is_different && tells_by_exit_code)
      return input.answer(error_with_exit_code(kExitDifferent, fmt::format("{} and {} differ", shown(from), shown(to))),
                          format);
    if (!is_different && format == OutputFormat::kText)
      input.say(fmt::format("No difference between {} and {}.", shown(from), shown(to)));
  }

 private:
  absl::StatusOr<std::string> compare(ProjectInput& input, bool& is_different) const {
    Arena arena;
    const ArenaScope scope(arena);
    const ToolFacts& facts = input.facts();
    const absl::StatusOr<const Dialect*> chosen = choose_dialect(facts);
    if (!chosen.ok()) return chosen.status();
    const SideOptions options{*chosen, scratch_url};
    absl::StatusOr<SchemaSide> before = read_side(input, from, options);
    if (!before.ok()) return before.status();
    absl::StatusOr<SchemaSide> after = read_side(input, to, options);
    if (!after.ok()) return after.status();
    before->catalog = with_constraint_names(before->catalog, after->catalog);
    after->catalog = with_constraint_names(after->catalog, before->catalog);
    if (before->dialect != nullptr && after->dialect != nullptr && before->dialect != after->dialect)
      return error_with_exit_code(kExitUsage, "schemas of two kinds of databases cannot be compared");
    const std::vector<const Dialect*> dialects = compared_dialects(facts, *before, *after);
    DiffOptions diff_options{.dialects = dialects,
                             .same_words = before->dialect != nullptr && after->dialect != nullptr};
    diff_options.render = render_options(facts, *dialects.front());
    const DiffResult result = diff(before->catalog, after->catalog, diff_options);
    const NamingConvention naming(facts.options.naming_convention);
    const GeneratedMigration migration =
        generate_migration(result.operations, {.catalog = before->catalog, .doubts = {}, .naming = &naming});
    is_different = !migration.upgrade.empty();
    for (const LikelyRename& rename : result.likely_renames) input.say(describe(rename));
    return answer(facts, migration, *dialects.front());
  }

  // As the command line has it, without a password.
  static std::string shown(const std::string& side) {
    const absl::StatusOr<DatabaseUrl> url = parse_database_url(side);
    return side.find("://") != std::string::npos && url.ok() ? url->redacted() : side;
  }

  // Where neither side is a database, and there are several, SQL has to be asked for by name.
  absl::StatusOr<const Dialect*> choose_dialect(const ToolFacts& facts) const {
    const std::vector<std::string>& names = facts.options.dialects;
    const Dialect* found = nullptr;
    if (!dialect.empty()) {
      found = find_dialect(dialect);
      if (found == nullptr)
        return error_with_exit_code(
            kExitUsage, fmt::format("'{}' is no dialect; there are {}", dialect, fmt::join(dialect_names(), ", ")));
      return found;
    }
    for (const std::string* name : {&from, &to, &scratch_url})
      if (found == nullptr) found = dialect_of_side(*name);
    if (found == nullptr && names.size() == 1) found = find_dialect(names.front());
    if (found == nullptr && as_sql)
      return error_with_exit_code(kExitUsage,
                                  fmt::format("whose SQL? Say --dialect, one of {}", fmt::join(names, ", ")));
    return found;
  }

  std::vector<const Dialect*> compared_dialects(const ToolFacts& facts, const SchemaSide& a,
                                                const SchemaSide& b) const {
    if (a.dialect != nullptr) return {a.dialect};
    if (b.dialect != nullptr) return {b.dialect};
    if (!dialect.empty()) return {find_dialect(dialect)};
    std::vector<const Dialect*> all;
    for (const std::string& name : facts.options.dialects) all.push_back(find_dialect(name));
    return all;
  }

  static std::string describe(const LikelyRename& rename) {
    const std::string table(rename.table.name), column(rename.column), new_name(rename.new_name);
    return column.empty()
               ? fmt::format("note: table {} may have become {}; it is dropped and made anew here", table, new_name)
               : fmt::format("note: {}.{} may have become {}.{}; it is dropped and made anew here", table, column,
                             table, new_name);
  }

  absl::StatusOr<std::string> answer(const ToolFacts& facts, const GeneratedMigration& migration,
                                     const Dialect& first) const {
    std::vector<std::string> statements;
    if (as_sql) {
      DiagnosticSink sink;
      const RenderedScript script = migration.changes.empty()
                                        ? RenderedScript{}
                                        : first.render(migration.changes, render_options(facts, first), sink);
      if (sink.has_errors()) return error_with_exit_code(kExitFailed, format_diagnostics(sink.diagnostics()));
      for (const Statement& statement : script.statements) statements.push_back(statement.sql);
    }
    if (format == OutputFormat::kText)
      return as_sql ? sql_text(statements) : operations_source(migration.upgrade, 0, Notes::kLosses);
    std::vector<std::string> calls;
    for (const Operation& operation : migration.upgrade) {
      calls.push_back(operations_source({operation}, 0, Notes::kNone));
      calls.back().pop_back();
    }
    nlohmann::ordered_json json = {{"operations", calls}};
    if (as_sql) json["dialect"] = first.name(), json["sql"] = statements;
    return json_text(json);
  }

  static std::string sql_text(const std::vector<std::string>& statements) {
    std::string text;
    for (const std::string& statement : statements) text += statement + ";\n";
    return text;
  }
};

}  // namespace

void add_diff_command(CLI::App& app, ProjectInput& input) {
  CLI::App* command = app.add_subcommand("diff", "print what leads from one schema to another");
  const auto diff = std::make_shared<Diff>();
  const char* sides = "a revision, models, the URL of a database, or a file *.sql";
  command->add_option("--from", diff->from, sides)->required();
  command->add_option("--to", diff->to, sides)->required();
  command->add_flag("--sql", diff->as_sql, "as SQL instead of operations");
  command->add_option("--dialect", diff->dialect, "of the SQL, where neither side is a database");
  command->add_option("--scratch", diff->scratch_url,
                      "the URL of a server on which a database may be created for a moment, to load *.sql into");
  command->add_flag("--exit-code", diff->tells_by_exit_code, "exit with 6 where they differ");
  add_format_option(*command, diff->format);
  command->callback([=, &input] { diff->run(input); });
}

}  // namespace limbeck
