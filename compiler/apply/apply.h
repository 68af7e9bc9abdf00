// What an operation does to the simulated schema, and whether it can.
//
//   State state{before, {}};
//   apply(operation, state, sink);        // state.catalog is the schema afterwards
//
// A mistake is reported and the operation carried out as far as it makes sense; what is then not known for sure is
// kept in `doubts`, and nothing is reported that may only follow from an earlier mistake.
#ifndef LIMBECK_COMPILER_APPLY_H_
#define LIMBECK_COMPILER_APPLY_H_

#include <string_view>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/limits.h"
#include "catalog/naming_convention.h"
#include "diagnostics/diagnostics.h"
#include "limbeck/recording.h"

namespace limbeck {

// Names of tables, columns, indexes and constraints that may or may not exist because of mistakes that were reported. A
// doubted table may also lack or have any column.
class Doubts {
 public:
  void about_everything() { everything_ = true; }
  void about(std::string_view name);
  void add(const Doubts& other);

  bool include(std::string_view name) const;
  bool any() const { return everything_ || !names_.empty(); }

 private:
  bool everything_ = false;
  std::vector<std::string_view> names_;
};

struct State {
  Catalog catalog;
  Doubts doubts;
  const NamingConvention* naming = nullptr;  // what unnamed constraints and indexes are called; null: the usual names
  SchemaLimits limits = {};
};

// The operation with the names that the naming convention made of those that the author gave:
// drop_constraint("positive", "t") finds ck_t_positive, where there is no constraint of exactly that name.
Operation with_names(Operation operation, const State& state);

void apply(const Operation& operation, State& state, DiagnosticSink& sink);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_APPLY_H_
