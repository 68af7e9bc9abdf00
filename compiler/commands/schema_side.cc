#include "commands/schema_side.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <system_error>

#include "commands/database_catalog.h"
#include "commands/scratch_database.h"
#include "limbeck/database_url.h"
#include "limbeck/exit_code.h"
#include "limbeck/revision_symbols.h"
#include "models/define_models.h"
#include "pipeline/schema_at.h"

namespace limbeck {
namespace {

absl::Status mistakes(std::string_view what, const DiagnosticSink& sink) {
  std::string text = format_diagnostics(sink.diagnostics());
  if (!text.empty()) text.pop_back();  // what prints it ends the line
  return error_with_exit_code(kExitFailed, fmt::format("the {} have errors; correct them first\n{}", what, text));
}

absl::StatusOr<Catalog> schema_of_models(const ToolFacts& facts) {
  if (facts.models.empty())
    return error_with_exit_code(kExitUsage,
                                "there are no models; name their files in add_migrations(... MODELS models.cc)");
  DiagnosticSink sink;
  DefinedModels models = define_models(facts.models, NamingConvention(facts.options.naming_convention),
                                       limits_of(facts.options.dialects), sink);
  if (sink.has_errors()) return mistakes("models", sink);
  return std::move(models.schema);
}

absl::StatusOr<Catalog> schema_of_revision(ProjectInput& input, const std::string& symbol) {
  const absl::StatusOr<const ListedRevisions*> listed = input.revisions();
  if (!listed.ok()) return listed.status();
  const absl::StatusOr<std::vector<std::uint32_t>> revisions = resolve_revisions((*listed)->table(), symbol);
  if (!revisions.ok()) return revisions.status();
  std::vector<std::string> ids;
  for (const std::uint32_t revision : *revisions) ids.emplace_back((*listed)->map().id(revision));
  const ToolFacts& facts = input.facts();
  DiagnosticSink sink;
  Catalog schema = schema_at(
      facts.files, ids,
      {.naming = NamingConvention(facts.options.naming_convention), .limits = limits_of(facts.options.dialects)}, sink);
  if (sink.has_errors()) return mistakes("migrations", sink);
  return schema;
}

bool is_url(const std::string& name) { return name.find("://") != std::string::npos; }

}  // namespace

const Dialect* dialect_of_side(const std::string& name) {
  if (!is_url(name)) return nullptr;
  const absl::StatusOr<DatabaseUrl> url = parse_database_url(name);
  return url.ok() ? find_dialect(url->dialect) : nullptr;
}

absl::StatusOr<SchemaSide> read_side(ProjectInput& input, const std::string& name, const SideOptions& options) {
  const auto side = [](absl::StatusOr<Catalog> catalog, const Dialect* dialect) -> absl::StatusOr<SchemaSide> {
    if (!catalog.ok()) return catalog.status();
    return SchemaSide{*std::move(catalog), dialect};
  };
  if (name == "models") return side(schema_of_models(input.facts()), nullptr);
  if (is_url(name)) {
    absl::StatusOr<DatabaseCatalog> database = read_database_catalog(input.facts(), name);
    if (!database.ok()) return database.status();
    return SchemaSide{std::move(database->catalog), database->dialect};
  }
  std::error_code ignored;
  const bool is_file = std::filesystem::is_regular_file(name, ignored), is_sql = name.ends_with(".sql");
  if (is_file && !is_sql)
    return error_with_exit_code(kExitUsage,
                                fmt::format("'{0}' is a file: say sqlite:///{0} where it is a database, and "
                                            "call it something.sql where it is SQL",
                                            name));
  if (!is_sql) return side(schema_of_revision(input, name), nullptr);
  if (options.dialect == nullptr && is_file)
    return error_with_exit_code(kExitUsage, fmt::format("whose SQL is '{}'? Say --dialect, one of {}", name,
                                                        fmt::join(input.facts().options.dialects, ", ")));
  if (options.dialect == nullptr)
    return error_with_exit_code(kExitFailed, fmt::format("cannot read '{}': there is no such file", name));
  return side(read_sql_file(input.facts(), name, *options.dialect, options.scratch_url), options.dialect);
}

}  // namespace limbeck
