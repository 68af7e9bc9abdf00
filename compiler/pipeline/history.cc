#include "pipeline/history.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <utility>
#include <variant>

#include "apply/apply.h"
#include "invert/invert.h"

namespace limbeck {
namespace {

std::vector<Operation> record_direction(Author author, const GraphRevision& revision, DiagnosticSink& sink) {
  try {
    return record(author);
  } catch (const std::exception& error) {
    sink.error("LBK242", revision.position(), fmt::format("the migration threw an exception: {}", error.what()));
  } catch (...) {
    sink.error("LBK242", revision.position(), "the migration threw an exception");
  }
  return {};
}

std::vector<Change> apply_all(const std::vector<Operation>& operations, State& state, DiagnosticSink& sink) {
  std::vector<Change> changes;
  changes.reserve(operations.size());
  for (const Operation& operation : operations) {
    Catalog before = state.catalog;
    apply(operation, state, sink);
    changes.push_back({operation, std::move(before), state.catalog});
  }
  return changes;
}

bool has_raw_sql(const std::vector<Operation>& operations) {
  return std::any_of(operations.begin(), operations.end(),
                     [](const Operation& operation) { return std::holds_alternative<Execute>(operation.body); });
}

class Replay {
 public:
  Replay(History& history, DiagnosticSink& sink)
      : history_(history), sink_(sink), states_(history.graph.revisions.size()) {}

  void run() {
    const auto count = static_cast<std::uint32_t>(history_.graph.revisions.size());
    history_.revisions.resize(count);
    for (std::uint32_t i = 0; i < count; ++i)
      if (history_.graph.revisions[i].replayable) replay(i);
  }

 private:
  void replay(std::uint32_t index) {
    const GraphRevision& revision = history_.graph.revisions[index];
    ReplayedRevision& replayed = history_.revisions[index];
    State state = state_before(index);
    replayed.before = state.catalog;
    const std::size_t errors = sink_.error_count();
    replayed.upgrade = record_direction(revision.migration().upgrade, revision, sink_);
    replayed.up = apply_all(replayed.upgrade, state, sink_);
    replayed.after = state.catalog;
    states_[index] = state;
    const bool is_sound = sink_.error_count() == errors && !state.doubts.any();

    const Downgrade& downgrade = revision.migration().downgrade;
    if (downgrade.author() != nullptr) {
      replayed.written_downgrade = record_direction(downgrade.author(), revision, sink_);
      take_written_way_back(revision, replayed, std::move(state), is_sound);
    } else if (!downgrade.is_irreversible() && is_sound) {
      derive_way_back(revision, replayed, std::move(state));
    }
    replayed.is_sound = is_sound && sink_.error_count() == errors;
  }

  // What one link left, with what the other ancestors add. In a linear history there are no others.
  State state_before(std::uint32_t index) {
    const GraphRevision& revision = history_.graph.revisions[index];
    std::vector<std::uint32_t> links = revision.parents;
    links.insert(links.end(), revision.dependencies.begin(), revision.dependencies.end());
    if (links.empty()) return {};
    const std::uint32_t last = *std::max_element(links.begin(), links.end());
    State state = states_[last];
    if (links.size() == 1) return state;

    const std::vector<bool> present = ancestors_of({last});
    const std::vector<bool> wanted = ancestors_of(links);
    for (std::uint32_t i = 0; i < index; ++i) {
      if (!wanted[i] || present[i]) continue;
      for (const Operation& operation : history_.revisions[i].upgrade) apply(operation, state, sink_);
      state.doubts.add(states_[i].doubts);
    }
    return state;
  }

  // The revisions themselves included.
  std::vector<bool> ancestors_of(const std::vector<std::uint32_t>& revisions) const {
    std::vector<bool> found(history_.graph.revisions.size());
    std::uint32_t highest = 0;
    for (const std::uint32_t i : revisions) {
      found[i] = true;
      highest = std::max(highest, i);
    }
    for (std::uint32_t i = highest + 1; i-- > 0;) {
      if (!found[i]) continue;
      for (const std::uint32_t parent : history_.graph.revisions[i].parents) found[parent] = true;
      for (const std::uint32_t dependency : history_.graph.revisions[i].dependencies) found[dependency] = true;
    }
    return found;
  }

  void take_written_way_back(const GraphRevision& revision, ReplayedRevision& replayed, State state, bool is_sound) {
    const std::size_t errors = sink_.error_count();
    replayed.down = apply_all(replayed.written_downgrade, state, sink_);
    if (!is_sound || sink_.error_count() != errors) return;
    if (has_raw_sql(replayed.upgrade) || has_raw_sql(replayed.written_downgrade)) return;
    if (const std::string difference = first_difference(replayed.before, state.catalog); !difference.empty())
      sink_.error(
          "LBK241", revision.position(),
          fmt::format("the downgrade does not restore the schema: {}; correct it, or leave it out to have it derived",
                      difference));
  }

  void derive_way_back(const GraphRevision& revision, ReplayedRevision& replayed, State state) {
    std::vector<Operation> operations;
    bool is_complete = true;
    for (auto change = replayed.up.rbegin(); change != replayed.up.rend(); ++change) {
      Inversion inversion = invert(*change);
      if (!inversion.why_not.empty()) {
        sink_.error("LBK240", change->operation.at,
                    fmt::format("no downgrade can be derived: {}; write .downgrade = [](Operations& op) {{ ... }}, or "
                                ".downgrade = irreversible(\"why\")",
                                inversion.why_not));
        is_complete = false;
        continue;
      }
      operations.insert(operations.end(), inversion.operations.begin(), inversion.operations.end());
    }
    if (!is_complete) return;
    replayed.downgrade_derived = true;

    DiagnosticSink proof;
    replayed.down = apply_all(operations, state, proof);
    const std::string difference =
        proof.has_errors() ? proof.diagnostics().front().message : first_difference(replayed.before, state.catalog);
    if (!difference.empty())
      sink_.error("LBK241", revision.position(),
                  fmt::format("the derived downgrade would not restore the schema: {}; write .downgrade", difference));
  }

  History& history_;
  DiagnosticSink& sink_;
  std::vector<State> states_;  // after each revision; catalogs share what they have in common
};

}  // namespace

History replay_history(const MigrationFile* files, std::size_t count, DiagnosticSink& sink) {
  History history;
  history.graph = build_graph(files, count, sink);
  Replay(history, sink).run();
  return history;
}

}  // namespace limbeck
