// What the runners of case files have in common: each file in turn, then the counts.
#ifndef LIMBECK_TESTS_CONFORMANCE_RUN_FILES_H_
#define LIMBECK_TESTS_CONFORMANCE_RUN_FILES_H_

#include <exception>
#include <iostream>
#include <string>
#include <vector>

namespace limbeck::conformance {

// The exit code: the runner's own, or 2 for a file that is no such file.
template <class Runner>
int run_files(Runner& runner, const std::vector<std::string>& paths) {
  try {
    for (const std::string& path : paths) runner.run(path);
    return runner.report();
  } catch (const std::exception& problem) {
    std::cerr << "error: " << problem.what() << '\n';
    return 2;
  }
}

}  // namespace limbeck::conformance

#endif  // LIMBECK_TESTS_CONFORMANCE_RUN_FILES_H_
