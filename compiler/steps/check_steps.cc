#include "steps/check_steps.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

namespace limbeck {

void collect_step_uses(const std::vector<Change>& changes, std::vector<StepUse>& uses, DiagnosticSink& sink) {
  for (const Change& change : changes) {
    const auto* run = std::get_if<RunStep>(&change.operation.body);
    if (run == nullptr || change.operation.declared) continue;
    uses.push_back({std::string(run->name), change.operation.at});
    if (!change.operation.autocommit) continue;
    sink.error("LBK264", change.operation.at,
               "a data step runs inside the transaction of its revision; take op.run(\"" + std::string(run->name) +
                   "\") out of autocommit_block()");
  }
}

void check_steps(const std::vector<StepDefinition>& definitions, const std::vector<StepUse>& uses, bool all_uses_known,
                 DiagnosticSink& sink) {
  std::map<std::string, SourcePosition> defined;
  std::vector<std::string_view> names;
  for (const StepDefinition& definition : definitions) {
    const auto [first, is_new] = defined.emplace(definition.name, definition.at);
    if (is_new) {
      names.push_back(first->first);
      continue;
    }
    Diagnostic& diagnostic = sink.error("LBK263", definition.at,
                                        "there is a data step '" + definition.name + "' already; rename one of them");
    diagnostic.notes.push_back({first->second, "the other one"});
  }
  std::set<std::string> used;
  std::set<std::tuple<std::string, std::string, int>> reported;
  for (const StepUse& use : uses) {
    used.insert(use.name);
    // A step that reverses itself is used twice at one place.
    const bool is_new = reported.emplace(use.name, use.at.file, use.at.line).second;
    if (defined.contains(use.name) || !is_new) continue;
    sink.error("LBK261", use.at,
               "no data step '" + use.name + "': no .step.cc file of the folder has LIMBECK_STEP(" + use.name +
                   ", ...)" + did_you_mean(use.name, names));
  }
  if (!all_uses_known) return;
  for (const auto& [name, at] : defined) {
    if (used.contains(name)) continue;
    sink.error(
        "LBK262", at,
        "no migration runs the data step '" + name + "'; write op.run(\"" + name + "\") in one, or remove the step");
  }
}

std::vector<std::string> names_of(const std::vector<StepUse>& uses) {
  std::set<std::string> names;
  for (const StepUse& use : uses) names.insert(use.name);
  return {names.begin(), names.end()};
}

}  // namespace limbeck
