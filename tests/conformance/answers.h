// What the product answers to the input of a case, in the shape of the case's `expect`.
#ifndef LIMBECK_TESTS_CONFORMANCE_ANSWERS_H_
#define LIMBECK_TESTS_CONFORMANCE_ANSWERS_H_

#include "nlohmann/json.hpp"

namespace limbeck::conformance {

using Json = nlohmann::json;

// {"error_kind": ...} or the object of the kind of case; orders are exact. Throws for a case of an unknown kind.
Json answer_to(const Json& test_case);

}  // namespace limbeck::conformance

#endif  // LIMBECK_TESTS_CONFORMANCE_ANSWERS_H_
