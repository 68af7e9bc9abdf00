// Running other programs: a build, whose output is wanted only when it fails; and `<app>_migrate`, which takes over.
#ifndef LIMBECK_FRONT_CHILD_H_
#define LIMBECK_FRONT_CHILD_H_

#include <map>
#include <string>
#include <vector>

namespace limbeck {

struct Command {
  std::vector<std::string> arguments;                // [0] is looked up in $PATH
  std::map<std::string, std::string> environment{};  // besides what there is
};

struct Outcome {
  int exit_code = 0;
  std::string output;  // both streams, where they were collected
};

// Runs it without input. Its output is collected, and its last line shown on a terminal when it takes long; or goes to
// stderr at once when `verbose`. A signal that would end this program ends the command, with all that it has started,
// and then this program.
Outcome run(const Command& command, const std::string& title, bool verbose);

// Becomes that program, so that exit code, streams and signals are its own; it is called `limbeck` where it says its
// name. Throws Refusal when there is none.
[[noreturn]] void become(const std::string& path, const std::vector<std::string>& arguments);

}  // namespace limbeck

#endif  // LIMBECK_FRONT_CHILD_H_
