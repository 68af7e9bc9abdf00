#include "dialect/sqlite/dialect.h"

#include <algorithm>
#include <memory>
#include <variant>

#include "dialect/sqlite/cycles.h"
#include "dialect/sqlite/losses.h"
#include "dialect/sqlite/neighbours.h"
#include "dialect/sqlite/normal_form.h"
#include "dialect/sqlite/rebuild.h"
#include "dialect/sqlite/render.h"
#include "dialect/sqlite/runs.h"
#include "dialect/sqlite/schema_facts.h"
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

  RenderedScript render(std::span<const Change> all, const RenderOptions& options,
                        DiagnosticSink& sink) const override {
    const auto [changes, leaves_keys] = without_cycles(all);
    RenderedScript script;
    script.rebuilds_tables = leaves_keys;  // with foreign keys off
    const std::vector<Run> runs = runs_of(changes);
    for (const Run& run : runs) script.rebuilds_tables = script.rebuilds_tables || rebuilds_a_table(run);
    for (const Change& change : changes) script.rebuilds_tables = script.rebuilds_tables || rebuilds_others(change);
    Losses losses;
    for (const Run& run : runs) {
      const std::size_t first = script.statements.size();
      Pass pass{name(), options, rebuilds_a_table(run) ? cause(run.changes) : run.changes.front(),
                script, sink,    &changes.back().after};
      if (rebuilds_a_table(run))
        rebuild(run.changes, pass);
      else if (run.rebuilds)
        create(*table_change(run.changes.back()).after, /*if_not_exists=*/false, pass);
      else
        render_each(run.changes, losses, pass);
      if (run.rebuilds) losses.note(run.changes, first, script);
    }
    drop_temporary_tables(changes, script);
    return script;
  }

  void add_schema_facts(const Catalog& part, const Catalog&, const RenderOptions&, SchemaFacts& facts) const override {
    sqlite::add_schema_facts(part, facts);
  }

  Catalog normal_form(const Catalog& catalog, const RenderOptions&) const override {
    return sqlite::normal_form(catalog);
  }

 private:
  // A table that the run itself creates is created as it is to be.
  static bool rebuilds_a_table(const Run& run) { return run.rebuilds && way_of(run.changes.front()) != Way::kCreate; }

  static bool rebuilds_others(const Change& change) {
    return !change.operation.declared && !neighbours_of(change).empty();
  }

  // They are the revision's own, but the connection may go on with the next one.
  static void drop_temporary_tables(std::span<const Change> changes, RenderedScript& script) {
    const auto creates_one = [](const Change& change) {
      const auto* create = std::get_if<CreateTable>(&change.operation.body);
      return create != nullptr && create->options.temporary && !change.operation.declared;
    };
    if (std::none_of(changes.begin(), changes.end(), creates_one)) return;
    for (const std::shared_ptr<const Table>& table : changes.back().after.tables())
      if (table->options.temporary)
        script.statements.push_back({sql("DROP TABLE").name({"temp", table->name.name}).take(),
                                     "drop temporary table " + display(table->name), table->at});
  }

  static void render_each(std::span<const Change> changes, Losses& losses, const Pass& pass) {
    for (const Change& change : changes) {
      if (change.operation.declared) continue;
      Pass one{pass.dialect, pass.options, change, pass.script, pass.sink, pass.reached};
      const std::size_t first = pass.script.statements.size();
      std::visit([&](const auto& op) { sqlite::render(op, one); }, change.operation.body);
      losses.note({&change, 1}, first, pass.script);
      // A rebuild is safe in its transaction only.
      if (!change.operation.autocommit || pass.script.rebuilds_tables) continue;
      for (std::size_t i = first; i < pass.script.statements.size(); ++i)
        pass.script.statements[i].outside_transaction = true;
    }
  }
};

}  // namespace

const Dialect& dialect() {
  static const SqliteDialect dialect;
  return dialect;
}

}  // namespace limbeck::sqlite
