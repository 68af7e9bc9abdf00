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
  Catalog before;
};

// What the migration's own function is to record; it takes no arguments of ours.
const std::vector<Chosen>* chosen_now = nullptr;

void author(Operations& op) {
  for (const Chosen& chosen : *chosen_now) random_operation(op, Dice(chosen.rolls), chosen.before);
}

bool is_possible(const Change& change, const Dialect& dialect) {
  DiagnosticSink sink;
  dialect.render({&change, 1}, {}, sink);
  if (!sink.has_errors()) derive_downgrade({&change, 1}, sink);
  return !sink.has_errors();
}

// Whether a key goes that the foreign key may rely on.
bool may_lose_key(const Table& before, const Table& after, const ForeignKey& key) {
  if (!(key.referent == before.name)) return false;
  const auto is_gone = [&](std::string_view name) { return !after.has_relation(name); };
  const auto& columns = key.referent_columns;
  return (before.primary_key && same_columns(before.primary_key->columns, columns) &&
          is_gone(before.primary_key->constraint_name)) ||
         std::any_of(
             before.uniques.begin(), before.uniques.end(),
             [&](const Unique& unique) { return is_key(unique, columns) && is_gone(unique.constraint_name); }) ||
         std::any_of(before.indexes.begin(), before.indexes.end(),
                     [&](const Index& index) { return is_key(index, columns) && is_gone(index.index_name); });
}

// Of several keys over the same columns a foreign key relies on one, and the schema does not tell which the server
// took.
bool may_be_refused(const Operation& operation, const Catalog& before, const Catalog& after) {
  const auto* drop = std::get_if<DropConstraint>(&operation.body);
  if (drop == nullptr) return false;
  const Table& old = *before.find_table(drop->table);
  const Table& present = *after.find_table(drop->table);
  for (const Table* source : before.find_referencing(drop->table))
    for (const ForeignKey& key : source->foreign_keys)
      if (may_lose_key(old, present, key) && !loses_key(old, present, key)) return true;
  return false;
}

std::vector<Chosen> choose(const std::vector<Rolls>& rolls, std::size_t length, const Dialect& dialect) {
  std::vector<Chosen> chosen;
  State state;
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
    if (may_be_refused(operation, before, after.catalog)) continue;
    if (!is_possible({operation, before, after.catalog}, dialect)) continue;
    chosen.push_back({candidate, before});
    state = after;
  }
  return chosen;
}

}  // namespace

RandomSequence make_sequence(const std::vector<Rolls>& rolls, std::size_t length, const Dialect& dialect) {
  const std::vector<Chosen> chosen = choose(rolls, length, dialect);
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
