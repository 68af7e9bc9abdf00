#include "models/define_models.h"

#include <exception>
#include <string>

#include "models/make_in_any_order.h"

namespace limbeck {
namespace {

SourcePosition position_of(const ModelsFile& file) { return {file.path, file.line == nullptr ? 1 : *file.line}; }

std::vector<Operation> run(const ModelsFile& file, DiagnosticSink& sink) {
  Recording recording;
  Schema schema(recording);
  const auto report = [&](const std::string& what) {
    sink.error("LBK115", position_of(file), "the .define of these models threw an exception: " + what);
  };
  try {
    if (file.models->define != nullptr) file.models->define(schema);
  } catch (const std::exception& error) {
    report(error.what());
  } catch (...) {
    report("of no standard type");
  }
  return std::move(recording.operations);
}

// Takes .renamed_from out of the operation, which shall say what there is.
void take_former_names(Operation& operation, std::vector<FormerName>& names) {
  auto* table = std::get_if<CreateTable>(&operation.body);
  if (table == nullptr) return;
  if (!table->renamed_from.empty())
    names.push_back({table->table, {}, parse_object_name(table->renamed_from), operation.at});
  table->renamed_from = {};
  std::vector<Column> columns(table->columns.begin(), table->columns.end());
  for (Column& column : columns) {
    Column::Facets& facets = column.facets;
    if (facets.renamed_from.empty()) continue;
    names.push_back({table->table, facets.name, {{}, facets.renamed_from}, facets.at});
    facets.renamed_from = {};
  }
  table->columns = List<Column>(columns);
}

}  // namespace

DefinedModels define_models(std::span<const ModelsFile> files, const NamingConvention& naming,
                            const SchemaLimits& limits, DiagnosticSink& sink) {
  DefinedModels defined;
  std::vector<Operation> operations;
  for (const ModelsFile& file : files) {
    if (file.models == nullptr) {
      sink.error(
          "LBK118", {file.path, 1},
          "this file has no LIMBECK_MODELS {...}, but add_migrations() or add_models() names it among the models");
      continue;
    }
    if (defined.hooks.empty()) defined.at = position_of(file);
    defined.hooks.push_back(file.models);
    for (Operation& operation : run(file, sink)) {
      take_former_names(operation, defined.former_names);
      operations.push_back(operation);
    }
  }
  State state{.catalog = {}, .doubts = {}, .naming = &naming, .limits = limits};
  if (sink.has_errors()) state.doubts.about_everything();
  make_in_any_order(operations, state, sink);
  defined.schema = state.catalog;
  return defined;
}

}  // namespace limbeck
