#include "diff/compiled.h"

#include <span>
#include <stdexcept>

#include "apply/apply.h"
#include "dump/dump.h"
#include "invert/cast.h"
#include "pipeline/foreign_key_cycles.h"

namespace limbeck::test {

std::string first_error(const DiagnosticSink& sink) {
  for (const Diagnostic& diagnostic : sink.diagnostics())
    if (diagnostic.severity == Severity::kError) return diagnostic.code + ": " + diagnostic.message;
  return {};
}

CompiledWay compiled(const std::vector<Operation>& operations, const Catalog& before, const Dialect& dialect,
                     int version) {
  CompiledWay way;
  way.operations = create_closing_keys_late(operations);
  DiagnosticSink sink;
  State state{before, {}};
  state.limits = limits_of({std::string(dialect.name())});
  const auto apply_one = [&](const Operation& operation) {
    const Catalog last = state.catalog;
    apply(operation, state, sink);
    if (const std::string error = first_error(sink); !error.empty()) {
      const std::string words = dump({operation});
      throw std::runtime_error("compiler: " + error + " in " + words.substr(0, words.find('\n')));
    }
    way.changes.push_back({with_cast(operation, last), last, state.catalog});
  };
  for (std::size_t i = 0; i < way.operations.size(); ++i) {
    const auto rest = std::span(way.operations).subspan(i + 1);
    for (const Operation& drop : drop_closing_keys(way.operations[i], rest, state.catalog)) apply_one(drop);
    apply_one(way.operations[i]);
  }
  way.after = state.catalog;
  way.script = dialect.render(way.changes, {.minimum_version = version}, sink);
  if (const std::string error = first_error(sink); !error.empty()) throw std::runtime_error("compiler: " + error);
  return way;
}

}  // namespace limbeck::test
