#include "dialect/sqlite/dialect.h"

#include <algorithm>
#include <variant>

#include "dialect/sqlite/render.h"
#include "dialect/table_change.h"

namespace limbeck::sqlite {
namespace {

// Changes that are rendered together.
struct Run {
  std::span<const Change> changes;
  bool rebuilds = false;
};

bool alter_the_same_table(const Change& earlier, const Change& later) {
  return way_of(earlier) != Way::kAlone && way_of(later) != Way::kAlone &&
         table_change(earlier).after->name == table_change(later).before->name;
}

std::vector<Run> runs_of(std::span<const Change> changes) {
  std::vector<Run> runs;
  for (std::size_t begin = 0; begin < changes.size();) {
    std::size_t end = begin + 1;
    while (end < changes.size() && alter_the_same_table(changes[end - 1], changes[end])) ++end;
    Run run{changes.subspan(begin, end - begin)};
    for (const Change& change : run.changes) run.rebuilds = run.rebuilds || way_of(change) == Way::kRebuild;
    runs.push_back(run);
    begin = end;
  }
  return runs;
}

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
