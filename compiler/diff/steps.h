// The steps that a plan takes, in an order that works.
//
// Threading: pure functions.
#ifndef LIMBECK_COMPILER_DIFF_STEPS_H_
#define LIMBECK_COMPILER_DIFF_STEPS_H_

#include <cstddef>
#include <vector>

#include "diff/plan.h"

namespace limbeck {

enum class StepKind {
  kDrop,
  kPark,   // the column takes another type, so that its own can go
  kAlter,  // also: the column takes its type again
  kCreate,
};

struct DiffStep {
  StepKind kind;
  std::size_t item;                      // of the plan
  bool unchecked = false;                // of a function: what its body speaks of may come later
  std::vector<std::size_t> before = {};  // steps that have to come before it
  std::vector<std::size_t> behind = {};  // steps that have to come behind it
};

struct DiffSteps {
  std::vector<DiffStep> steps;
  std::vector<std::size_t> order;     // of the steps
  std::vector<std::size_t> position;  // of each step in `order`
  // Items that no order can alter, because they need something new before something old can go, and that behind it:
  // they have to be made anew.
  std::vector<std::size_t> circular;
};

DiffSteps steps_of(const DiffPlan& plan);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIFF_STEPS_H_
