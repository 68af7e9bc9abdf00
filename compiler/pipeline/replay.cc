#include "pipeline/replay.h"

#include <algorithm>
#include <span>

#include "apply/apply.h"
#include "invert/cast.h"
#include "invert/invert.h"
#include "pipeline/branch_overlaps.h"
#include "pipeline/foreign_key_cycles.h"
#include "pipeline/record_migrations.h"

namespace limbeck {
namespace {

// Temporary tables are gone when the connection that made them is.
void remove_temporary(const std::vector<Change>& changes, State& state) {
  for (const Change& change : changes)
    if (const auto* create = std::get_if<CreateTable>(&change.operation.body); create && create->options.temporary)
      state.catalog.remove_table(create->table);
}

std::vector<Change> apply_all(const std::vector<Operation>& operations, State& state, DiagnosticSink& sink) {
  std::vector<Change> changes;
  changes.reserve(operations.size());
  const auto apply_one = [&](const Operation& recorded) {
    const Operation operation = with_names(recorded, state);
    const Catalog before = state.catalog;
    apply(operation, state, sink);
    changes.push_back({with_cast(operation, before), before, state.catalog});
  };
  for (std::size_t i = 0; i < operations.size(); ++i) {
    const auto rest = std::span(operations).subspan(i + 1);
    for (const Operation& drop : drop_closing_keys(operations[i], rest, state.catalog)) apply_one(drop);
    apply_one(operations[i]);
  }
  remove_temporary(changes, state);
  return changes;
}

bool has_raw_sql(const std::vector<Operation>& operations) {
  return std::any_of(operations.begin(), operations.end(),
                     [](const Operation& operation) { return std::holds_alternative<Execute>(operation.body); });
}

class Replay {
 public:
  Replay(const RevisionGraph& graph, DiagnosticSink& sink, const ReplayOptions& options)
      : graph_(graph),
        sink_(sink),
        naming_(options.naming),
        limits_(options.limits),
        recorded_(record_migrations(graph, sink)),
        overlaps_(graph) {
    for (const std::string& problem : naming_.problems()) sink.error("LBK238", {}, "the naming convention " + problem);
  }

  void run(const std::function<void(ReplayedRevision&)>& visit) {
    const std::size_t size = graph_.revisions.size();
    after_.resize(size);
    waiting_.resize(size);
    for (std::size_t i = 0; i < size; ++i)
      for (std::size_t link : links_of(i)) ++waiting_[link];
    for (std::size_t i = 0; i < size; ++i) {
      ReplayedRevision replayed = run(i);
      visit(replayed);
      for (std::size_t link : links_of(i))
        if (--waiting_[link] == 0) after_[link] = {};
    }
    overlaps_.finish(sink_);
  }

 private:
  ReplayedRevision run(std::size_t i) {
    const Revision& revision = graph_.revisions[i];
    const RecordedMigration& recorded = recorded_[i];
    ReplayedRevision replayed;
    replayed.revision = &revision;
    replayed.fingerprint = fingerprint_of(recorded.upgrade, recorded.downgrade);
    if (revision.in_cycle) return replayed;

    State before = state_before(i);
    if (revision.in_doubt || recorded.failed) before.doubts.about_everything();
    State state = before;
    const std::size_t errors = sink_.error_count();
    replayed.upgrade = apply_all(create_closing_keys_late(recorded.upgrade), state, sink_);
    replayed.clean = sink_.error_count() == errors && !state.doubts.any();
    if (replayed.clean) {
      go_back(i, before.catalog, state.catalog, replayed);
      overlaps_.add(i, replayed.upgrade, sink_);
    }
    replayed.after = state.catalog;
    after_[i] = std::move(state);
    return replayed;
  }

  void go_back(std::size_t i, const Catalog& before, const Catalog& after, ReplayedRevision& replayed) {
    const Revision& revision = graph_.revisions[i];
    const Downgrade& answer = revision.migration->downgrade;
    if (answer.is_irreversible()) return;
    replayed.downgrade_derived = answer.author() == nullptr;
    const std::size_t errors = sink_.error_count();
    State state{after, {}};
    if (replayed.downgrade_derived) {
      const std::vector<Operation> operations = derive_downgrade(replayed.upgrade, sink_);
      if (sink_.error_count() == errors) replayed.downgrade = apply_all(operations, state, sink_);
    } else {
      state.naming = &naming_;  // what is derived has its names
      state.limits = limits_;
      replayed.downgrade = apply_all(create_closing_keys_late(recorded_[i].downgrade), state, sink_);
    }
    if (sink_.error_count() == errors) prove(i, before, state.catalog, replayed);
    replayed.clean = sink_.error_count() == errors;
  }

  // What raw SQL does is not known here, so that it proves and disproves nothing.
  void prove(std::size_t i, const Catalog& before, const Catalog& back, const ReplayedRevision& replayed) {
    if (before == back) return;
    const RecordedMigration& recorded = recorded_[i];
    if (!replayed.downgrade_derived && (has_raw_sql(recorded.upgrade) || has_raw_sql(recorded.downgrade))) return;
    const Revision& revision = graph_.revisions[i];
    const SourcePosition at = recorded.downgrade.empty() ? revision.at : recorded.downgrade.front().at;
    const std::string difference = describe_difference(before, back);
    if (replayed.downgrade_derived)
      sink_.error("LBK223", at,
                  "the derived downgrade does not restore the schema: afterwards " + difference +
                      "; write a .downgrade, and please report this");
    else
      sink_.error("LBK223", at,
                  "this .downgrade does not restore the schema: afterwards " + difference +
                      "; remove it to have it derived, or correct it");
  }

  std::vector<std::size_t> links_of(std::size_t i) const {
    std::vector<std::size_t> links = graph_.revisions[i].parents;
    for (std::size_t dependency : graph_.revisions[i].dependencies)
      if (std::find(links.begin(), links.end(), dependency) == links.end()) links.push_back(dependency);
    return links;
  }

  State state_before(std::size_t i) {
    const std::vector<std::size_t> links = links_of(i);
    if (links.empty()) return {.catalog = {}, .doubts = {}, .naming = &naming_, .limits = limits_};
    State state = after_[links[0]];
    if (links.size() > 1) merge(i, links, state);
    return state;
  }

  // Adds to the schema after the first parent what the other ancestors did.
  void merge(std::size_t i, const std::vector<std::size_t>& links, State& state) {
    std::vector<bool> known(i + 1);
    for (std::size_t ancestor : find_ancestors(graph_, links[0])) known[ancestor] = true;
    known[links[0]] = true;
    for (std::size_t link : links) state.doubts.add(after_[link].doubts);
    for (std::size_t ancestor : find_ancestors(graph_, i)) {
      if (known[ancestor]) continue;
      DiagnosticSink conflicts;
      const bool is_known = !state.doubts.any();
      apply_all(create_closing_keys_late(recorded_[ancestor].upgrade), state, conflicts);
      if (is_known && !overlaps_.involve(ancestor)) report_conflicts(i, links[0], ancestor, conflicts);
    }
  }

  // Neither revision is an ancestor of the other, so production may run them in either order.
  void report_conflicts(std::size_t merge, std::size_t first, std::size_t other, const DiagnosticSink& conflicts) {
    for (const Diagnostic& conflict : conflicts.diagnostics()) {
      if (conflict.code == "LBK217") continue;  // both make it the same
      Diagnostic& diagnostic =
          sink_.error("LBK229", conflict.at,
                      "revision '" + graph_.revisions[other].id + "' and the branch of '" + graph_.revisions[first].id +
                          "' change the same thing: " + conflict.message + "; let one of them revise the other");
      diagnostic.notes = conflict.notes;
      diagnostic.notes.push_back(
          {graph_.revisions[merge].at, "they come together in revision '" + graph_.revisions[merge].id + "'"});
    }
  }

  const RevisionGraph& graph_;
  DiagnosticSink& sink_;
  const NamingConvention& naming_;
  const SchemaLimits limits_;
  std::vector<RecordedMigration> recorded_;
  BranchOverlaps overlaps_;
  std::vector<State> after_;          // empty again when no child needs it any more
  std::vector<std::size_t> waiting_;  // children that need it
};

}  // namespace

void replay(const RevisionGraph& graph, const ReplayOptions& options, DiagnosticSink& sink,
            const std::function<void(ReplayedRevision&)>& visit) {
  Replay(graph, sink, options).run(visit);
}

}  // namespace limbeck
