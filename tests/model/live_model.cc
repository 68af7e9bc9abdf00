#include "model/live_model.h"

#include <algorithm>
#include <variant>

#include "model/comparison.h"
#include "pipeline/rebuild_overlaps.h"

namespace limbeck::test {
namespace {

Way way_of(const std::vector<Change>& changes, const Dialect& dialect, DiagnosticSink& sink) {
  Way way;
  for (const Change& change : changes) way.operations.push_back(change.operation);
  way.script = dialect.render(changes, {}, sink);
  return way;
}

// They are gone when the connection that made them is.
void remove_temporary(const std::vector<Operation>& operations, Catalog& catalog) {
  for (const Operation& operation : operations)
    if (const auto* create = std::get_if<CreateTable>(&operation.body); create && create->options.temporary)
      catalog.remove_table(create->table);
}

// Functions that it makes are nobody's business; what else it does has to be declared.
bool has_raw_sql(const std::vector<Operation>& operations) {
  return std::any_of(operations.begin(), operations.end(),
                     [](const Operation& operation) { return std::holds_alternative<Execute>(operation.body); });
}

}  // namespace

std::vector<ModelRevision> replay_all(const RevisionGraph& graph, const Dialect& dialect, DiagnosticSink& sink) {
  std::vector<ModelRevision> revisions;
  RebuildOverlaps rebuilds(graph);
  replay(graph, {.limits = limits_of({std::string(dialect.name())})}, sink, [&](const ReplayedRevision& replayed) {
    ModelRevision& revision = revisions.emplace_back();
    revision.irreversible = replayed.revision->migration->downgrade.is_irreversible();
    if (!replayed.clean) return;
    revision.up = way_of(replayed.upgrade, dialect, sink);
    revision.down = way_of(replayed.downgrade, dialect, sink);
    rebuilds.add(replayed, {revision.up.script, revision.down.script}, dialect.name(), sink);
  });
  return revisions;
}

LiveModel::LiveModel(std::string_view dialect)
    : dialect_(*find_dialect(dialect)), database_(LiveDatabase::create(dialect)) {}

void LiveModel::begin(const std::vector<LiveStatement>& preparation) {
  database_->clear();
  database_->run(preparation);
  given_ = preparation.empty() ? Catalog() : database_->reflect();
  state_ = {};
}

std::string LiveModel::carry_out(const Way& way) {
  DiagnosticSink sink;
  for (const Operation& operation : way.operations) apply(operation, state_, sink);
  database_->run(live_statements(way.script), way.script.rebuilds_tables);
  remove_temporary(way.operations, state_.catalog);
  const Catalog real = database_->reflect();
  if (has_raw_sql(way.operations))
    for (const auto& function : real.all<StoredFunction>()) given_.put(*function);
  return difference(dialect_, state_.catalog, real, given_);
}

}  // namespace limbeck::test
