#include "commands/from_database.h"

#include <fmt/format.h>

#include "catalog/naming_convention.h"
#include "diff/diff.h"
#include "invert/restore.h"
#include "limbeck/exit_code.h"
#include "source/migration_source.h"
#include "source/models_source.h"

namespace limbeck {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view several) {
  return fmt::format("{} {}", count, count == 1 ? one : several);
}

std::string contents(const Catalog& catalog) {
  std::vector<std::string> parts;
  const auto add = [&](std::size_t count, std::string_view one, std::string_view several) {
    if (count > 0) parts.push_back(counted(count, one, several));
  };
  std::size_t triggers = 0, policies = 0;
  const auto tables = catalog.tables();
  for (const auto& table : tables) triggers += table->triggers.size(), policies += table->policies.size();
  add(tables.size(), "table", "tables");
  add(catalog.all<View>().size(), "view", "views");
  add(catalog.enum_types().size(), "enum", "enums");
  add(catalog.all<Domain>().size(), "domain", "domains");
  add(catalog.all<Sequence>().size(), "sequence", "sequences");
  add(catalog.all<StoredFunction>().size(), "function", "functions");
  add(triggers, "trigger", "triggers");
  add(policies, "policy", "policies");
  add(catalog.all<Extension>().size(), "extension", "extensions");
  add(catalog.all<NamedSchema>().size(), "schema", "schemas");
  add(catalog.all<Privilege>().size(), "privilege", "privileges");
  add(catalog.all<StoredObject>().size(), "other object", "other objects");
  return fmt::format("{}", fmt::join(parts, ", "));
}

DiffOptions options_for(const ToolFacts& facts, const Dialect& dialect) {
  return {.dialects = {&dialect}, .render = render_options(facts, dialect)};
}

// What is still missing after the migration, as the calls that would make it.
std::vector<std::string> differences(const ToolFacts& facts, const Adoption& adoption) {
  std::vector<std::string> sentences;
  const Dialect& dialect = *adoption.database.dialect;
  const DiffResult rest = diff(adoption.migration.after, adoption.database.catalog, options_for(facts, dialect));
  for (const Operation& operation : rest.operations) {
    std::string call = operations_source({operation}, 2, Notes::kNone);
    call.pop_back();
    sentences.push_back("the migration does not do this:\n" + call);
  }
  return sentences;
}

// What the build will refuse, in its own words.
std::vector<std::string> refusals(const ToolFacts& facts, const Adoption& adoption) {
  std::vector<std::string> sentences;
  const auto add_errors = [&](const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics)
      if (diagnostic.severity == Severity::kError)
        sentences.push_back(fmt::format("{} [{}]", diagnostic.message, diagnostic.code));
  };
  add_errors(adoption.migration.mistakes);
  if (!sentences.empty()) return sentences;  // what does not replay cannot be rendered
  for (const std::string& name : facts.options.dialects) {
    const Dialect& dialect = *find_dialect(name);
    DiagnosticSink sink;
    dialect.render(adoption.migration.changes, render_options(facts, dialect), sink);
    add_errors(sink.diagnostics());
  }
  return sentences;
}

}  // namespace

absl::StatusOr<Adoption> adopt_database(const ToolFacts& facts, const std::string& url) {
  if (!facts.files.empty())
    return error_with_exit_code(
        kExitUsage,
        fmt::format("--from-database begins a history, and there are {} already; `check --database-url` says "
                    "how the database differs from them",
                    counted(facts.files.size(), "migration", "migrations")));
  absl::StatusOr<DatabaseCatalog> database = read_database_catalog(facts, url);
  if (!database.ok()) return database.status();
  Adoption adoption{.database = *std::move(database), .migration = {}};
  const NamingConvention naming(facts.options.naming_convention);
  const DiffResult result = diff({}, adoption.database.catalog, options_for(facts, *adoption.database.dialect));
  adoption.migration = generate_migration(
      result.operations, {.catalog = {}, .doubts = {}, .naming = &naming, .limits = limits_of(facts.options.dialects)});
  adoption.found = contents(adoption.database.catalog);
  adoption.left_out = differences(facts, adoption);
  for (std::string& sentence : refusals(facts, adoption)) adoption.left_out.push_back(std::move(sentence));
  return adoption;
}

std::string adoption_models(const ToolFacts& facts, const Adoption& adoption) {
  const NamingConvention naming(facts.options.naming_convention);
  return models_source(adoption.migration.after, &naming);
}

std::vector<std::string> describe_adoption(const Adoption& adoption) {
  std::vector<std::string> lines = {fmt::format("found {} in {}", adoption.found, adoption.database.url)};
  for (const std::string& sentence : adoption.left_out) lines.push_back("not taken over: " + sentence);
  lines.push_back(fmt::format(
      "next: build, then put the database under control, which changes no table of it:\n  limbeck stamp head "
      "--database-url '{}'",
      adoption.database.url));
  return lines;
}

}  // namespace limbeck
