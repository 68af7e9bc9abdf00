// Two schemas as text: how much of the one the other has.
#ifndef LIMBECK_TESTS_ROUNDTRIP_COMPARISON_H_
#define LIMBECK_TESTS_ROUNDTRIP_COMPARISON_H_

#include <string>
#include <string_view>
#include <vector>

namespace limbeck::test {

struct LineComparison {
  std::size_t lines = 0;          // of the original
  std::size_t equal = 0;          // that the other has, too
  std::vector<std::string> rest;  // "- " those that it lacks, "+ " those that only it has
  bool same_statements = false;   // also as statements, in whatever order they and their lines stand

  bool passed() const { return rest.empty() && same_statements; }
};

// Blank lines, comments and the commas at the ends of lines say nothing; neither does the order.
LineComparison compare_lines(std::string_view original, std::string_view other);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_ROUNDTRIP_COMPARISON_H_
