// All cases, in a source that CMake writes.
#ifndef LIMBECK_TESTS_CASE_LIST_H_
#define LIMBECK_TESTS_CASE_LIST_H_

#include <ostream>
#include <string>
#include <vector>

namespace limbeck {

class History;

struct Case {
  std::string name;  // "columns/identity"
  void (*run)(History& history);

  friend std::ostream& operator<<(std::ostream& out, const Case& value) { return out << value.name; }
};

std::vector<Case> all_cases();

}  // namespace limbeck

#endif  // LIMBECK_TESTS_CASE_LIST_H_
