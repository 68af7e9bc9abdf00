#include "dialect/postgresql/dialect.h"

#include <algorithm>
#include <variant>
#include <vector>

#include "catalog/names.h"
#include "dialect/postgresql/normal_form.h"
#include "dialect/postgresql/render.h"
#include "dialect/postgresql/schema_facts.h"
#include "dialect/postgresql/syntax.h"
#include "dialect/postgresql/type_source.h"

namespace limbeck::postgresql {
namespace {

void render_change(Effects& effects, Pass& pass) {
  if (pass.change.operation.declared) return;
  const std::size_t before = pass.script.statements.size();
  const std::size_t errors = pass.sink.error_count();
  create_enum_types(pass);
  std::visit([&](const auto& op) { render(op, pass); }, pass.change.operation.body);
  drop_enum_types(pass);
  if (pass.sink.error_count() == errors) check_syntax(before, effects, pass);
  mark_uses_of_labels(before, pass);
  if (pass.change.operation.autocommit)
    for (std::size_t i = before; i < pass.script.statements.size(); ++i)
      pass.script.statements[i].outside_transaction = true;
  pass.script.relations += relation_count(pass, pass.script.statements.size() - before);
}

// A temporary table would stay as long as the connection, and hide a later table of its name.
void drop_temporary_tables(std::span<const Change> changes, Pass& pass) {
  std::vector<std::string_view> names;
  for (const Change& change : changes) {
    if (change.operation.declared) continue;
    if (const auto* create = std::get_if<CreateTable>(&change.operation.body))
      if (create->options.temporary) names.push_back(create->table.name);
    if (const auto* rename = std::get_if<RenameTable>(&change.operation.body))
      std::replace(names.begin(), names.end(), rename->table.name, rename->new_name);
    if (const auto* drop_it = std::get_if<DropTable>(&change.operation.body)) std::erase(names, drop_it->table.name);
  }
  for (std::string_view name : names) drop("TABLE", {"pg_temp", name}, false, false, pass);
}

class PostgresqlDialect final : public Dialect {
 public:
  std::string_view name() const override { return "postgresql"; }
  SchemaLimits limits() const override { return {.longest_name = kLongestName, .keys_take_null = false}; }

  RenderedScript render(std::span<const Change> changes, const RenderOptions& options,
                        DiagnosticSink& sink) const override {
    RenderedScript script;
    Effects effects;
    for (const Change& change : changes) {
      Pass pass{name(), options, change, script, sink};
      render_change(effects, pass);
    }
    if (script.statements.empty()) return script;
    Pass last{name(), options, changes.back(), script, sink};
    drop_temporary_tables(changes, last);
    check_deferred_constraints(last);
    return script;
  }

  Catalog normal_form(const Catalog& catalog, const RenderOptions& options) const override {
    return postgresql::normal_form(catalog, options);
  }

  void add_schema_facts(const Catalog& part, const Catalog& whole, const RenderOptions& options,
                        SchemaFacts& facts) const override {
    postgresql::add_schema_facts(part, whole, options, facts);
  }

  std::string type_source(const Type& type) const override { return postgresql::type_source(type); }
};

}  // namespace

const Dialect& dialect() {
  static const PostgresqlDialect dialect;
  return dialect;
}

}  // namespace limbeck::postgresql
