// Models of 1,000 tables and 10,000 columns against the history of 1,000 revisions that makes them: how long diff()
// takes, where nothing is new and where every tenth table has a column more. The exit status is 1 when it misses its
// bar.
#include <algorithm>
#include <chrono>
#include <vector>

#include "catalog/catalog.h"
#include "diff/diff.h"
#include "fmt/format.h"
#include "large_history.h"
#include "limbeck/arena.h"
#include "models/define_models.h"
#include "pipeline/schema_at.h"

namespace limbeck {
namespace {

constexpr double kLimit = 100;  // milliseconds
constexpr int kRounds = 21;

Catalog with_more_columns(Catalog schema) {
  for (int i = 0; i < bench::kTables; i += 10) {
    Table table = *schema.tables()[static_cast<std::size_t>(i)];
    Column more = table.columns.back();
    more.facets.name = "more";
    table.columns.push_back(more);
    schema.put_table(table);
  }
  return schema;
}

double median_of(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

bool measure(const char* what, const Catalog& history, const Catalog& models, const DiffOptions& options) {
  std::vector<double> times;
  std::size_t operations = 0;
  for (int i = 0; i < kRounds; ++i) {
    Arena arena;
    const ArenaScope scope(arena);
    const auto began = std::chrono::steady_clock::now();
    operations = diff(history, models, options).operations.size();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
  }
  const double median = median_of(times);
  fmt::print("  {:40} {:8.1f}ms  min {:.1f}ms, max {:.1f}ms, {} operations: {}\n", what, median,
             *std::min_element(times.begin(), times.end()), *std::max_element(times.begin(), times.end()), operations,
             median <= kLimit ? "met" : "NOT MET");
  return median <= kLimit;
}

int run() {
  Arena arena;
  const ArenaScope scope(arena);
  DiagnosticSink sink;
  const NamingConvention naming;
  const Catalog history = schema_at(bench::large_history(), {"r10999"}, {.naming = naming}, sink);
  const Catalog models = define_models(bench::large_models(), naming, {}, sink).schema;
  if (sink.has_errors()) {
    fmt::print("{}", format_diagnostics(sink.diagnostics()));
    return 1;
  }
  fmt::print("diff of {} tables, the bar is {} ms\n", history.tables().size(), kLimit);
  const Catalog more = with_more_columns(models);
  bool met = true;
  for (const std::string_view name : dialect_names()) {
    const DiffOptions options{.dialects = {find_dialect(name)}};
    met = measure(fmt::format("{}, nothing new", name).c_str(), history, models, options) && met;
    met = measure(fmt::format("{}, 100 columns", name).c_str(), history, more, options) && met;
  }
  return met ? 0 : 1;
}

}  // namespace
}  // namespace limbeck

int main() { return limbeck::run(); }
