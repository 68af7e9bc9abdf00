#include "models/generate.h"

#include <algorithm>
#include <utility>

#include "apply/apply.h"
#include "invert/cast.h"
#include "models/describe_operation.h"
#include "models/pending_renames.h"
#include "models/rewrite_operations.h"

namespace limbeck {
namespace {

// What is gone with it, in any of the databases; empty where nothing is.
std::string loss_of(const Change& change, const GenerateOptions& options) {
  std::string loss;
  for (const Dialect* dialect : options.dialects) {
    DiagnosticSink ignored;  // what a dialect cannot say is reported by the build
    const RenderedScript script = dialect->render({&change, 1}, options.render, ignored);
    for (const Statement& statement : script.statements)
      if (!statement.destroys.empty() && loss.find(statement.destroys) == std::string::npos)
        loss += (loss.empty() ? "" : ", ") + statement.destroys;
  }
  return loss;
}

}  // namespace

Generated generate(const Catalog& from, const DefinedModels& models, const GenerateOptions& options,
                   DiagnosticSink& sink) {
  DiffOptions diff_options{.dialects = options.dialects, .render = options.render, .renames = options.renames};
  for (const Rename& rename : pending_renames(models, from, sink)) {
    const auto is_same = [&](const Rename& given) {
      return given.table == rename.table && given.column == rename.column;
    };
    if (std::none_of(options.renames.begin(), options.renames.end(), is_same)) diff_options.renames.push_back(rename);
  }
  diff_options.includes = includes_of(options.filter, models.hooks);
  DiffResult result = diff(from, models.schema, diff_options);

  Generated generated;
  generated.likely_renames = std::move(result.likely_renames);
  State state{.catalog = from, .doubts = {}, .naming = options.naming};
  for (const Operation& operation : rewrite_operations(std::move(result.operations), models.hooks, models.at, sink)) {
    const Catalog before = state.catalog;
    Operation named = with_names(operation, state);
    if (named.at.line == 0) named.at = models.at;
    apply(named, state, sink);
    const Change change{with_cast(named, before), before, state.catalog};
    const std::string loss = sink.has_errors() ? std::string() : loss_of(change, options);
    generated.changes.push_back({operation, describe_operation(operation), loss});
  }
  return generated;
}

std::string describe(const GeneratedChange& change) {
  if (change.loss.empty()) return change.description;
  const OperationBody& body = change.operation.body;
  const bool is_one = change.loss.find(',') == std::string::npos;
  if (is_one && std::holds_alternative<DropColumn>(body)) return change.description + ": its values are lost";
  if (is_one && std::holds_alternative<DropTable>(body)) return change.description + ": its rows are lost";
  if (is_one && std::holds_alternative<DropSequence>(body))
    return change.description + ": how far it has counted is lost";
  if (is_one && std::holds_alternative<DropView>(body)) return change.description;
  return change.description + ", and with it what is in " + change.loss;
}

std::vector<Operation> operations_of(const Generated& generated) {
  std::vector<Operation> operations;
  for (const GeneratedChange& change : generated.changes) operations.push_back(change.operation);
  return operations;
}

}  // namespace limbeck
