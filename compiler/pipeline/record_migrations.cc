#include "pipeline/record_migrations.h"

#include <exception>

namespace limbeck {
namespace {

std::vector<Operation> run(Author author, const char* which, const Revision& revision, bool& failed,
                           DiagnosticSink& sink) {
  const auto report = [&](const std::string& what) {
    failed = true;
    sink.error("LBK115", revision.at,
               std::string("the .") + which + " of revision '" + revision.id + "' threw an exception: " + what);
  };
  try {
    return record(author);
  } catch (const std::exception& error) {
    report(error.what());
  } catch (...) {
    report("of no standard type");
  }
  return {};
}

}  // namespace

std::vector<RecordedMigration> record_migrations(const RevisionGraph& graph, DiagnosticSink& sink) {
  std::vector<RecordedMigration> recorded;
  recorded.reserve(graph.revisions.size());
  for (const Revision& revision : graph.revisions) {
    RecordedMigration& entry = recorded.emplace_back();
    entry.upgrade = run(revision.migration->upgrade, "upgrade", revision, entry.failed, sink);
    entry.downgrade = run(revision.migration->downgrade.author(), "downgrade", revision, entry.failed, sink);
  }
  return recorded;
}

}  // namespace limbeck
