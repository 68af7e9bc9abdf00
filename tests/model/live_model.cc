#include "model/live_model.h"

#include "model/comparison.h"

namespace limbeck::test {
namespace {

Way way_of(const std::vector<Change>& changes, const Dialect& dialect, DiagnosticSink& sink) {
  Way way;
  for (const Change& change : changes) way.operations.push_back(change.operation);
  way.script = dialect.render(changes, {}, sink);
  return way;
}

}  // namespace

std::vector<ModelRevision> replay_all(const RevisionGraph& graph, const Dialect& dialect, DiagnosticSink& sink) {
  std::vector<ModelRevision> revisions;
  replay(graph, sink, [&](const ReplayedRevision& replayed) {
    ModelRevision& revision = revisions.emplace_back();
    revision.irreversible = replayed.revision->migration->downgrade.is_irreversible();
    if (!replayed.clean) return;
    revision.up = way_of(replayed.upgrade, dialect, sink);
    revision.down = way_of(replayed.downgrade, dialect, sink);
  });
  return revisions;
}

LiveModel::LiveModel(std::string_view dialect, const std::vector<LiveStatement>& preparation)
    : dialect_(*find_dialect(dialect)), preparation_(preparation), database_(LiveDatabase::create(dialect)) {
  database_->run(preparation_);
  given_ = database_->reflect();
}

std::string LiveModel::carry_out(const Way& way) {
  DiagnosticSink sink;
  for (const Operation& operation : way.operations) apply(operation, state_, sink);
  database_->run(live_statements(way.script), way.script.rebuilds_tables);
  return difference(dialect_, state_.catalog, database_->reflect(), given_);
}

void LiveModel::clear() {
  database_->clear();
  database_->run(preparation_);
  state_ = {};
}

}  // namespace limbeck::test
