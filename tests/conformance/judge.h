// Whether an answer is what a case expects: section 1 of the corpus' README.
#ifndef LIMBECK_TESTS_CONFORMANCE_JUDGE_H_
#define LIMBECK_TESTS_CONFORMANCE_JUDGE_H_

#include <optional>
#include <string>

#include "nlohmann/json.hpp"

namespace limbeck::conformance {

// What differs; nothing when the answer is right. Orders that the corpus calls exact have to be the same.
std::optional<std::string> difference(const nlohmann::json& expected, const nlohmann::json& answer);

}  // namespace limbeck::conformance

#endif  // LIMBECK_TESTS_CONFORMANCE_JUDGE_H_
