#include "dialect/sqlite/dialect.h"

#include <algorithm>
#include <variant>

#include "dialect/sqlite/render.h"
#include "dialect/sqlite/runs.h"
#include "dialect/table_change.h"

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

  RenderedScript render(std::span<const Change> changes, const RenderOptions& options,
                        DiagnosticSink& sink) const override {
    RenderedScript script;
    const std::vector<Run> runs = runs_of(changes);
    for (const Run& run : runs) script.rebuilds_tables = script.rebuilds_tables || rebuilds_a_table(run);
    for (const Run& run : runs) {
      Pass pass{name(), options, rebuilds_a_table(run) ? cause(run.changes) : run.changes.front(), script, sink};
      if (rebuilds_a_table(run))
        rebuild(run.changes, pass);
      else if (run.rebuilds)
        create(*table_change(run.changes.back()).after, pass);
      else
        render_each(run.changes, pass);
    }
    return script;
  }

 private:
  // A table that the run itself creates is created as it is to be.
  static bool rebuilds_a_table(const Run& run) { return run.rebuilds && way_of(run.changes.front()) != Way::kCreate; }

  static void render_each(std::span<const Change> changes, const Pass& pass) {
    for (const Change& change : changes) {
      Pass one{pass.dialect, pass.options, change, pass.script, pass.sink};
      std::visit([&](const auto& op) { sqlite::render(op, one); }, change.operation.body);
    }
  }
};

}  // namespace

const Dialect& dialect() {
  static const SqliteDialect dialect;
  return dialect;
}

}  // namespace limbeck::sqlite
