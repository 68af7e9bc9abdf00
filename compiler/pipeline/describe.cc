#include "pipeline/describe.h"

#include <algorithm>

namespace limbeck {
namespace {

constexpr std::string_view kHarmless[] = {"LBK101", "LBK110", "LBK113", "LBK114"};

std::vector<std::uint32_t> indices(const std::vector<std::size_t>& links) {
  std::vector<std::uint32_t> result;
  for (std::size_t link : links) result.push_back(static_cast<std::uint32_t>(link));
  return result;
}

}  // namespace

CompiledRevision describe_revision(const Revision& revision) {
  const Migration& migration = *revision.migration;
  CompiledRevision compiled;
  compiled.id = revision.id;
  compiled.message = revision.message;
  compiled.file = revision.file->name;
  compiled.line = revision.at.line;
  compiled.parents = indices(revision.parents);
  compiled.dependencies = indices(revision.dependencies);
  compiled.effective_dependencies = static_cast<std::uint32_t>(revision.effective_dependencies);
  compiled.dependency_names.assign(migration.depends_on.begin(), migration.depends_on.end());
  compiled.labels.assign(migration.branch_labels.begin(), migration.branch_labels.end());
  compiled.tags.assign(migration.tags.begin(), migration.tags.end());
  compiled.irreversible = migration.downgrade.is_irreversible();
  compiled.irreversible_why = std::string(migration.downgrade.why());
  return compiled;
}

Artifact describe_graph(const RevisionGraph& graph) {
  Artifact artifact;
  for (const Revision& revision : graph.revisions) artifact.revisions.push_back(describe_revision(revision));
  return artifact;
}

bool hangs_together(const DiagnosticSink& sink) {
  return std::all_of(sink.diagnostics().begin(), sink.diagnostics().end(), [](const Diagnostic& diagnostic) {
    return std::find(std::begin(kHarmless), std::end(kHarmless), diagnostic.code) != std::end(kHarmless);
  });
}

}  // namespace limbeck
