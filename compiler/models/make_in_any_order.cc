#include "models/make_in_any_order.h"

#include <algorithm>
#include <utility>

#include "pipeline/foreign_key_cycles.h"

namespace limbeck {
namespace {

// Where a definition stands, so that few have to wait, and names that are made up do not depend on the order of files.
struct Place {
  int rank;
  ObjectName name;

  friend bool operator<(const Place& a, const Place& b) { return a.rank != b.rank ? a.rank < b.rank : a.name < b.name; }
};

Place place_of(const CreateSchema& op) { return {0, op.schema.name}; }
Place place_of(const CreateExtension& op) { return {1, {{}, op.extension.name.name}}; }
Place place_of(const CreateEnum& op) { return {2, op.name}; }
Place place_of(const CreateDomain& op) { return {3, op.domain.name}; }
Place place_of(const CreateTable& op) { return {4, op.table}; }
Place place_of(const CreateSequence& op) { return {5, op.sequence.name}; }
Place place_of(const CreateFunction& op) { return {6, op.function.name}; }
Place place_of(const CreateView& op) { return {7, op.view.name}; }
Place place_of(const CreateTrigger& op) { return {8, op.table}; }
Place place_of(const SetRowSecurity& op) { return {8, op.table}; }
Place place_of(const CreatePolicy& op) { return {8, op.table}; }
// What speaks of other things comes behind all that is made.
template <class Op>
Place place_of(const Op&) {
  return {9, {}};
}

std::vector<Operation> sorted(std::vector<Operation> operations) {
  const auto place = [](const Operation& operation) {
    return std::visit([](const auto& body) { return place_of(body); }, operation.body);
  };
  std::stable_sort(operations.begin(), operations.end(),
                   [&](const Operation& a, const Operation& b) { return place(a) < place(b); });
  return operations;
}

}  // namespace

void make_in_any_order(std::vector<Operation> operations, State& state, DiagnosticSink& sink) {
  std::vector<Operation> waiting = create_closing_keys_late(sorted(std::move(operations)));
  for (std::size_t before = waiting.size() + 1; waiting.size() < before && !waiting.empty();) {
    before = waiting.size();
    std::vector<Operation> failed;
    for (const Operation& operation : waiting) {
      State attempt = state;
      DiagnosticSink problems;
      apply(with_names(operation, attempt), attempt, problems);
      if (problems.has_errors())
        failed.push_back(operation);
      else
        state = std::move(attempt);
    }
    waiting = std::move(failed);
  }
  for (const Operation& operation : waiting) apply(with_names(operation, state), state, sink);
}

}  // namespace limbeck
