#include "commands/database_drift.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "commands/database_catalog.h"
#include "commands/foreign_things.h"
#include "commands/mistakes.h"
#include "commands/raw_sql.h"
#include "diff/thing_text.h"
#include "limbeck/exit_code.h"
#include "limbeck/open_for_table.h"
#include "limbeck/revision_symbols.h"
#include "models/name_filter.h"
#include "pipeline/schema_at.h"

namespace limbeck {
namespace {

struct ReadDatabase {
  ProjectDatabase database;
  std::vector<std::string> rows;
  Catalog catalog;
};

absl::Status not_under_control(const ToolFacts& facts, const std::string& url) {
  return error_with_exit_code(
      kExitFailed,
      fmt::format("{} has no table {}, so nobody knows which revision to compare it with; upgrade it, or say where it "
                  "is: limbeck stamp REVISION",
                  url, facts.options.version_table));
}

// The rows are read before and after, so that a migration in between is noticed.
absl::StatusOr<ReadDatabase> read_database(const ToolFacts& facts, const RevisionTable& table, const std::string& url) {
  absl::StatusOr<ProjectDatabase> database = open_for_reading(facts, url);
  if (!database.ok()) return database.status();
  const absl::StatusOr<VersionRows> before = read_version_rows(table, *database->driver);
  if (!before.ok()) return before.status();
  if (!before->table_exists) return not_under_control(facts, database->url);
  ReflectOptions options = reflect_options(facts);
  options.all_owners = true;
  absl::StatusOr<Catalog> catalog = reflect(*database->driver, options);
  if (!catalog.ok()) return catalog.status();
  const absl::StatusOr<VersionRows> after = read_version_rows(table, *database->driver);
  if (!after.ok()) return after.status();
  if (before->rows != after->rows)
    return error_with_exit_code(kExitFailed,
                                fmt::format("{} was migrated while it was read; try again", database->url));
  return ReadDatabase{*std::move(database), before->rows, *std::move(catalog)};
}

std::vector<const Models*> hooks_of(const ToolFacts& facts) {
  std::vector<const Models*> hooks;
  for (const ModelsFile& file : facts.models)
    if (file.models != nullptr) hooks.push_back(file.models);
  return hooks;
}

DriftedThing describe(const Difference& difference, const Catalog& history, const Catalog& database) {
  return {difference.kind, words_of(difference.key), definition_of(difference.key, history),
          definition_of(difference.key, database)};
}

}  // namespace

absl::StatusOr<DatabaseDrift> find_drift(ProjectInput& input, const std::string& url) {
  const ToolFacts& facts = input.facts();
  const absl::StatusOr<const ListedRevisions*> listed = input.revisions();
  if (!listed.ok()) return listed.status();
  const absl::StatusOr<ReadDatabase> read = read_database(facts, (*listed)->table(), url);
  if (!read.ok()) return read.status();
  const absl::StatusOr<std::vector<std::uint32_t>> revisions = resolve_rows((*listed)->table(), read->rows);
  if (!revisions.ok()) return revisions.status();

  const Dialect& dialect = *read->database.dialect;
  DiagnosticSink sink;
  const NamingConvention naming(facts.options.naming_convention);
  const Catalog history =
      schema_at(facts.files, read->rows, {.naming = naming, .limits = limits_of(facts.options.dialects)}, sink);
  if (sink.has_errors()) return mistakes("the migrations", sink);
  const RevisionGraph graph = build_graph(facts.files, {.allow_multiple_heads = true}, sink);
  const std::vector<RawSql> raw_sql = raw_sql_of(graph, read->rows, dialect.name());

  DatabaseDrift drift{read->database.url, read->rows, {}, {}};
  const ForeignThings foreign(history);
  const auto includes = includes_of(facts.filter, hooks_of(facts));
  for (const Difference& difference :
       find_differences(history, read->catalog, dialect, render_options(facts, dialect), includes)) {
    if (difference.kind == DifferenceKind::kExtra && foreign.include(difference.key)) continue;
    DriftedThing thing = describe(difference, history, read->catalog);
    if (const RawSql* text = find_speaking_of(raw_sql, difference.key))
      drift.unproven.push_back({std::move(thing), text->revision});
    else
      drift.differences.push_back(std::move(thing));
  }
  return drift;
}

}  // namespace limbeck
