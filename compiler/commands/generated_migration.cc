#include "commands/generated_migration.h"

#include <span>

#include "invert/cast.h"
#include "invert/invert.h"
#include "pipeline/foreign_key_cycles.h"
#include "source/short_form.h"

namespace limbeck {
namespace {

// As the build replays a revision.
std::vector<Change> changes_of(const std::vector<Operation>& operations, State& state, DiagnosticSink& sink) {
  std::vector<Change> changes;
  const auto apply_one = [&](const Operation& recorded) {
    const Operation operation = with_names(recorded, state);
    const Catalog before = state.catalog;
    apply(operation, state, sink);
    changes.push_back({with_cast(operation, before), before, state.catalog});
  };
  for (std::size_t i = 0; i < operations.size(); ++i) {
    for (const Operation& drop : drop_closing_keys(operations[i], std::span(operations).subspan(i + 1), state.catalog))
      apply_one(drop);
    apply_one(operations[i]);
  }
  return changes;
}

// Why there is no way back that the build can derive; empty where there is one.
std::string why_irreversible(const GeneratedMigration& generated, const Catalog& before) {
  if (generated.changes.empty()) return {};
  DiagnosticSink sink;
  const std::vector<Operation> back = derive_downgrade(generated.changes, sink);
  if (sink.has_errors()) {
    const std::string& message = sink.diagnostics().front().message;
    return message.substr(0, message.find(" by itself"));
  }
  State state{generated.after, {}};
  changes_of(back, state, sink);
  if (state.catalog == before) return {};
  return "the way back would not restore the schema: " + describe_difference(before, state.catalog);
}

}  // namespace

GeneratedMigration generate_migration(const std::vector<Operation>& operations, const State& before) {
  GeneratedMigration generated;
  generated.upgrade = short_form(operations, before);
  State state = before;
  DiagnosticSink sink;
  generated.changes = changes_of(create_closing_keys_late(generated.upgrade), state, sink);
  generated.after = state.catalog;
  if (sink.has_errors())
    generated.mistakes = sink.diagnostics();
  else
    generated.irreversible = why_irreversible(generated, before.catalog);
  return generated;
}

}  // namespace limbeck
