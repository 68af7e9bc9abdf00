// One pair of schemas: does what diff() says lead from one to the other, and back?
//
// Threading: none; one pair at a time in a process.
#ifndef LIMBECK_TESTS_DIFF_PAIR_H_
#define LIMBECK_TESTS_DIFF_PAIR_H_

#include <filesystem>
#include <string>

namespace limbeck::test {

struct Pair {
  std::string name;
  std::filesystem::path folder;  // of a.sql and b.sql
  std::string dialect = {};      // empty: whichever takes both
};

struct Verdict {
  bool applies = false;
  bool core_equal = false;  // tables, columns, constraints, indexes
  bool all_equal = false;
  bool back_applies = false;
  bool back_equal = false;
  std::string reason = {};   // of the first that is false, in one line
  std::string details = {};  // operations, SQL, differences
};

Verdict judge(const Pair& pair);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_DIFF_PAIR_H_
