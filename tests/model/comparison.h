// What the simulated schema and the one of a real database have in common, and what not.
//
// Threading: none.
#ifndef LIMBECK_TESTS_MODEL_COMPARISON_H_
#define LIMBECK_TESTS_MODEL_COMPARISON_H_

#include <span>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "dialect/dialect.h"
#include "support/live_database.h"

namespace limbeck::test {

// Empty where both are the same in the dialect's normal form; else their lines that are not the other's. What is in
// `given` was there before and nobody simulates it.
std::string difference(const Dialect& dialect, const Catalog& simulated, const Catalog& reflected,
                       const Catalog& given = {});

// As the runtime runs them; C++ data steps are left out.
std::vector<LiveStatement> live_statements(const RenderedScript& script);

// Lines in order, without the commas at their ends: a column that comes back is the last one.
std::vector<std::string> sorted_lines(const std::string& text);

// The lines that only one of both has, behind "- " and "+ ".
std::string line_difference(const std::string& expected, const std::string& actual);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_MODEL_COMPARISON_H_
