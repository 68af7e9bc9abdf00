#include "commands/project_input.h"

#include "commands/mistakes.h"
#include "limbeck/database_url.h"
#include "limbeck/exit_code.h"
#include "limbeck/open_for_table.h"
#include "pipeline/describe.h"

namespace limbeck {
absl::StatusOr<const ListedRevisions*> ProjectInput::revisions() {
  if (listed_ != nullptr) return listed_.get();
  DiagnosticSink sink;
  graph_ = build_graph(facts_.files, sink);
  if (!hangs_together(sink)) return mistakes("the migrations", sink);
  Artifact artifact = describe_graph(*graph_);
  artifact.version_table = facts_.options.version_table;
  artifact.version_table_schema = facts_.options.version_table_schema;
  // Databases of any dialect may be asked for their rows.
  artifact.dialects = facts_.options.dialects;
  for (CompiledRevision& revision : artifact.revisions) revision.dialects.resize(artifact.dialects.size());
  described_ = std::make_unique<TableImage>(artifact);
  listed_ = std::make_unique<ListedRevisions>(
      described_->table(), [this](std::uint32_t revision) { return read_revision_text(graph_->revisions[revision]); });
  return listed_.get();
}

absl::StatusOr<DatabaseRows> ProjectInput::read_rows(const std::string& url) {
  const absl::StatusOr<const ListedRevisions*> listed = revisions();
  if (!listed.ok()) return listed.status();
  const absl::StatusOr<std::string> chosen = database_url(url);
  if (!chosen.ok()) return chosen.status();
  absl::StatusOr<OpenedDatabase> database = open_for_table((*listed)->table(), *chosen, OpenMode::kReadOnly);
  if (!database.ok()) return database.status();
  absl::StatusOr<VersionRows> rows = read_version_rows((*listed)->table(), *database->driver);
  if (!rows.ok()) return rows.status();
  return DatabaseRows{database->url.redacted(), std::move(rows->rows)};
}

absl::StatusOr<const RevisionTable*> ProjectInput::table() {
  if (compiled_ != nullptr) return &compiled_->table();
  ToolFacts facts = facts_;
  facts.options.allow_multiple_heads = true;
  if (const std::string problem = read_step_files(facts); !problem.empty())
    return error_with_exit_code(kExitFailed, problem);
  DiagnosticSink sink;
  const std::optional<Artifact> artifact = compile(facts.files.data(), facts.files.size(), facts.options, sink);
  if (!artifact) return mistakes("the migrations", sink);
  compiled_ = std::make_unique<TableImage>(*artifact);
  return &compiled_->table();
}

absl::StatusOr<std::string> ProjectInput::database_url(const std::string& url) const {
  std::string chosen = url.empty() ? database_url_from_environment(facts_.default_url) : url;
  if (!chosen.empty()) return chosen;
  return error_with_exit_code(kExitUsage,
                              "which database? Give --database-url, set $DATABASE_URL, or name one for all in "
                              "add_migrations(... DEFAULT_URL <url>)");
}

}  // namespace limbeck
