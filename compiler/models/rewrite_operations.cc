#include "models/rewrite_operations.h"

#include <algorithm>
#include <exception>
#include <string>

namespace limbeck {

class OperationRewriter {
 public:
  using Hook = void (*)(GeneratedOperation&, Operations&);

  static void rewrite(Operation operation, Hook hook, std::vector<Operation>& result) {
    Recording recording;
    Operations operations(recording);
    GeneratedOperation generated = std::visit(
        [&](auto& body) {
          return GeneratedOperation(&GeneratedOperation::kTag<std::decay_t<decltype(body)>>, &body, recording);
        },
        operation.body);
    hook(generated, operations);
    const std::vector<Operation>& recorded = recording.operations;
    const auto place = recorded.begin() + static_cast<std::ptrdiff_t>(std::min(generated.place_, recorded.size()));
    result.insert(result.end(), recorded.begin(), place);
    if (!generated.is_left_out_) result.push_back(operation);
    result.insert(result.end(), place, recorded.end());
  }
};

std::vector<Operation> rewrite_operations(std::vector<Operation> operations, const std::vector<const Models*>& hooks,
                                          SourcePosition at, DiagnosticSink& sink) {
  const auto report = [&](const std::string& what) {
    sink.error("LBK115", at, "the .rewrite of the models threw an exception: " + what);
  };
  for (const Models* models : hooks) {
    if (models->rewrite == nullptr) continue;
    std::vector<Operation> rewritten;
    try {
      for (const Operation& operation : operations) OperationRewriter::rewrite(operation, models->rewrite, rewritten);
    } catch (const std::exception& error) {
      report(error.what());
    } catch (...) {
      report("of no standard type");
    }
    operations = std::move(rewritten);
  }
  return operations;
}

}  // namespace limbeck
