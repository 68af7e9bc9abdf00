#include "pipeline/compile.h"

#include <algorithm>

#include "pipeline/describe.h"
#include "pipeline/fact_changes.h"
#include "pipeline/rebuild_overlaps.h"
#include "pipeline/replay.h"
#include "pipeline/undeclared_sql.h"
#include "steps/check_steps.h"

namespace limbeck {
namespace {

CompiledRevision describe(const ReplayedRevision& replayed) {
  CompiledRevision compiled = describe_revision(*replayed.revision);
  compiled.downgrade_derived = replayed.downgrade_derived;
  compiled.fingerprint = replayed.fingerprint;
  return compiled;
}

// The version table is the runtime's own.
void check_version_table(const ReplayedRevision& replayed, const CompileOptions& options, DiagnosticSink& sink) {
  const ObjectName name{options.version_table_schema, options.version_table};
  for (const Change& change : replayed.upgrade) {
    const Table* table = change.after.find_table(name);
    if (table == nullptr || change.before.find_table(name) != nullptr) continue;
    sink.error("LBK230", change.operation.at,
               "the name '" + options.version_table +
                   "' is that of the version table; call this table otherwise, or "
                   "set VERSION_TABLE in add_migrations()");
  }
}

RenderOptions render_options(const CompileOptions& options, const Dialect& dialect) {
  const auto minimum = options.minimum_versions.find(std::string(dialect.name()));
  return {.minimum_version = minimum == options.minimum_versions.end() ? 0 : minimum->second,
          .autoincrement_is_identity = options.autoincrement_is_identity};
}

std::vector<StepDefinition> step_definitions(const CompileOptions& options) {
  std::vector<StepDefinition> definitions;
  for (const StepFile& file : options.step_files) {
    for (StepDefinition& step : find_steps(file.text, file.path.c_str())) definitions.push_back(std::move(step));
  }
  return definitions;
}

}  // namespace

std::optional<Artifact> compile(const MigrationFile* files, std::size_t count, const CompileOptions& options,
                                DiagnosticSink& sink) {
  Arena arena;
  const ArenaScope scope(arena);
  Artifact artifact;
  artifact.name = options.name;
  artifact.version_table = options.version_table;
  artifact.version_table_schema = options.version_table_schema;
  artifact.dialects = options.dialects;
  artifact.included_names = options.included_names;
  artifact.excluded_names = options.excluded_names;
  artifact.included_schemas = options.included_schemas;
  std::vector<const Dialect*> dialects;
  for (const std::string& name : options.dialects) dialects.push_back(find_dialect(name));

  const RevisionGraph graph = build_graph({files, count}, {.allow_multiple_heads = options.allow_multiple_heads}, sink);
  RebuildOverlaps rebuilds(graph);
  std::vector<StepUse> step_uses;
  artifact.revisions.reserve(graph.revisions.size());
  const ReplayOptions replay_options{.naming = NamingConvention(options.naming_convention),
                                     .limits = limits_of(options.dialects)};
  replay(graph, replay_options, sink, [&](const ReplayedRevision& replayed) {
    check_version_table(replayed, options, sink);
    CompiledRevision& compiled = artifact.revisions.emplace_back(describe(replayed));
    collect_step_uses(replayed.upgrade, step_uses, sink);
    collect_step_uses(replayed.downgrade, step_uses, sink);
    if (!replayed.clean) return;
    for (const Dialect* dialect : dialects) {
      const RenderOptions render = render_options(options, *dialect);
      RenderedRevision& rendered = compiled.dialects.emplace_back(RenderedRevision{
          dialect->render(replayed.upgrade, render, sink), dialect->render(replayed.downgrade, render, sink)});
      mark_undeclared(replayed.upgrade, rendered.upgrade);
      if (!replayed.upgrade.empty())
        rendered.facts = fact_changes(replayed.upgrade.front().before, replayed.after, *dialect, render);
      const bool own = replayed.revision->migration->transaction == TransactionMode::kPerRevision;
      rendered.upgrade.own_transaction = rendered.downgrade.own_transaction = own;
      rebuilds.add(replayed, rendered, dialect->name(), sink);
    }
  });
  check_steps(step_definitions(options), step_uses, /*all_uses_known=*/!sink.has_errors(), sink);
  artifact.steps = names_of(step_uses);
  if (sink.has_errors()) return std::nullopt;
  return artifact;
}

}  // namespace limbeck
