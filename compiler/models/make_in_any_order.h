// Makes things whose definitions stand in no particular order: what needs something that is not there yet waits for it.
//
//   make_in_any_order(operations, state, sink);
//
// What cannot be made at all is reported, each where it is defined.
#ifndef LIMBECK_COMPILER_MAKE_IN_ANY_ORDER_H_
#define LIMBECK_COMPILER_MAKE_IN_ANY_ORDER_H_

#include <vector>

#include "apply/apply.h"

namespace limbeck {

// The result does not depend on the order of the operations.
void make_in_any_order(std::vector<Operation> operations, State& state, DiagnosticSink& sink);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_MAKE_IN_ANY_ORDER_H_
