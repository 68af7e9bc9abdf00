#include "dialect/sqlite/dialect.h"

#include <algorithm>
#include <variant>

#include "dialect/sqlite/render.h"
#include "dialect/sqlite/runs.h"

namespace limbeck::sqlite {
namespace {

// A rebuild stands where the first operation that needs it was written.
const Change& cause(std::span<const Change> changes) {
  return *std::find_if(changes.begin(), changes.end(),
                       [](const Change& change) { return way_of(change) == Way::kRebuild; });
}

class SqliteDialect final : public Dialect {
 public:
  std::string_view name() const override { return "sqlite"; }

  RenderedScript render(std::span<const Change> changes, DiagnosticSink& sink) const override {
    RenderedScript script;
    const std::vector<Run> runs = runs_of(changes);
    for (const Run& run : runs) script.rebuilds_tables = script.rebuilds_tables || run.rebuilds;
    for (const Run& run : runs) {
      if (run.rebuilds) {
        Pass pass{name(), cause(run.changes), script, sink};
        rebuild(run.changes, pass);
        continue;
      }
      for (const Change& change : run.changes) {
        Pass pass{name(), change, script, sink};
        std::visit([&](const auto& op) { sqlite::render(op, pass); }, change.operation.body);
      }
    }
    return script;
  }
};

}  // namespace

const Dialect& dialect() {
  static const SqliteDialect dialect;
  return dialect;
}

}  // namespace limbeck::sqlite
