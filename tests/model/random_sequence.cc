#include "model/random_sequence.h"

#include <algorithm>

#include "apply/table_parts.h"
#include "dump/dump.h"
#include "invert/cast.h"
#include "invert/invert.h"
#include "model/random_operations.h"

namespace limbeck::test {
namespace {

struct Chosen {
  Rolls rolls;
  Change change;
};

// What the migration's own function is to record; it takes no arguments of ours.
const std::vector<Chosen>* chosen_now = nullptr;

void author(Operations& op) {
  for (const Chosen& chosen : *chosen_now) random_operation(op, Dice(chosen.rolls), chosen.change.before);
}

bool is_possible(const Change& change, const Dialect& dialect) {
  DiagnosticSink sink;
  dialect.render({&change, 1}, {}, sink);
  if (!sink.has_errors()) derive_downgrade({&change, 1}, sink);
  return !sink.has_errors();
}

std::vector<Chosen> choose(const Catalog& from, const std::vector<Rolls>& rolls, std::size_t length,
                           const Dialect& dialect) {
  std::vector<Chosen> chosen;
  State state{from, {}};
  state.limits = limits_of({std::string(dialect.name())});
  for (const Rolls& candidate : rolls) {
    if (chosen.size() == length) break;
    Recording recording;
    Operations op(recording);
    random_operation(op, Dice(candidate), state.catalog);
    const Catalog before = state.catalog;
    const Operation operation = with_cast(recording.operations[0], before);
    State after = state;
    DiagnosticSink sink;
    apply(operation, after, sink);
    if (sink.has_errors() || before == after.catalog) continue;
    const Change change{operation, before, after.catalog};
    if (!is_possible(change, dialect)) continue;
    chosen.push_back({candidate, change});
    state = after;
  }
  return chosen;
}

}  // namespace

std::vector<Change> random_changes(const Catalog& from, const std::vector<Rolls>& rolls, std::size_t length,
                                   const Dialect& dialect) {
  std::vector<Change> changes;
  for (Chosen& chosen : choose(from, rolls, length, dialect)) changes.push_back(std::move(chosen.change));
  return changes;
}

RandomSequence make_sequence(const std::vector<Rolls>& rolls, std::size_t length, const Dialect& dialect) {
  const std::vector<Chosen> chosen = choose({}, rolls, length, dialect);
  RandomSequence sequence;
  sequence.size = chosen.size();
  chosen_now = &chosen;
  sequence.operations = dump(record(author));
  Migration migration;
  migration.id = "0001";
  migration.upgrade = author;
  const int line = 1;
  const MigrationFile file{"0001_random.cc", "0001_random.cc", &migration, &line};
  DiagnosticSink sink;
  const RevisionGraph graph = build_graph({&file, 1}, sink);
  const std::vector<ModelRevision> revisions = replay_all(graph, dialect, sink);
  if (sink.has_errors()) sequence.diagnostics = format_diagnostics(sink.diagnostics());
  if (!revisions.empty()) sequence.revision = revisions[0];
  chosen_now = nullptr;
  return sequence;
}

}  // namespace limbeck::test
