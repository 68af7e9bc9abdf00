#include "pipeline/compile.h"

#include <string_view>
#include <utility>

#include "dialect/dialect.h"
#include "dump/fingerprint.h"
#include "limbeck/arena.h"
#include "pipeline/history.h"

namespace limbeck {
namespace {

CompiledRevision describe(const GraphRevision& revision, const ReplayedRevision& replayed) {
  const Migration& migration = revision.migration();
  CompiledRevision compiled;
  compiled.id = revision.id;
  compiled.message = revision.message;
  compiled.file = revision.file->name;
  compiled.line = *revision.file->line;
  compiled.parents = revision.parents;
  compiled.dependencies = revision.dependencies;
  compiled.labels.assign(migration.branch_labels.begin(), migration.branch_labels.end());
  compiled.tags.assign(migration.tags.begin(), migration.tags.end());
  compiled.irreversible = migration.downgrade.is_irreversible();
  compiled.irreversible_why = migration.downgrade.why();
  compiled.downgrade_derived = replayed.downgrade_derived;
  compiled.fingerprint = fingerprint_of(replayed.upgrade, replayed.written_downgrade);
  return compiled;
}

}  // namespace

std::optional<Artifact> compile(const MigrationFile* files, std::size_t count, const CompileOptions& options,
                                DiagnosticSink& sink) {
  Arena arena;
  ArenaScope scope(arena);
  const History history = replay_history(files, count, sink);

  std::vector<const Dialect*> dialects;
  for (const std::string& name : options.dialects) dialects.push_back(find_dialect(name));
  Artifact artifact{.name = options.name,
                    .version_table = options.version_table,
                    .version_table_schema = options.version_table_schema,
                    .dialects = options.dialects,
                    .revisions = {}};
  for (std::size_t i = 0; i < history.revisions.size(); ++i) {
    const ReplayedRevision& replayed = history.revisions[i];
    if (!replayed.is_sound) continue;
    CompiledRevision compiled = describe(history.graph.revisions[i], replayed);
    for (const Dialect* dialect : dialects)
      compiled.dialects.push_back({dialect->render(replayed.up, sink), dialect->render(replayed.down, sink)});
    artifact.revisions.push_back(std::move(compiled));
  }
  if (sink.has_errors()) return std::nullopt;
  return artifact;
}

}  // namespace limbeck
