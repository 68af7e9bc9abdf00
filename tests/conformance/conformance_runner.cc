#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "answers.h"
#include "fmt/format.h"
#include "judge.h"
#include "run_files.h"

namespace limbeck::conformance {
namespace {

constexpr std::string_view kUsage =
    "usage: conformance_runner [--all] FILE.jsonl...\n"
    "\n"
    "Judges the cases of these files, one JSON object a line. Each case of tier core that fails is printed with what "
    "was\n"
    "expected and what came; with --all, those of the other tiers as well. The last line counts the tier core alone.\n"
    "Exit status: 0 when all of it passed, 1 when not, 2 for files that cannot be read or are no such cases.\n";

struct Count {
  int passed = 0, failed = 0;
};

class Runner {
 public:
  explicit Runner(bool all) : all_(all) {}

  void run(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    int number = 0;
    for (std::string line; std::getline(file, line);) {
      ++number;
      if (line.empty()) continue;
      try {
        judge(Json::parse(line));
      } catch (const std::exception& problem) {
        throw std::runtime_error(fmt::format("{}:{}: {}", path, number, problem.what()));
      }
    }
  }

  int report() const {
    for (const auto& [tier, count] : counts_) {
      if (tier != "core") fmt::print("{}: {} as Alembic, {} otherwise\n", tier, count.passed, count.failed);
    }
    const auto core = counts_.find("core");
    const Count count = core == counts_.end() ? Count() : core->second;
    fmt::print("{} passed, {} failed\n", count.passed, count.failed);
    return count.failed == 0 ? 0 : 1;
  }

 private:
  void judge(const Json& test_case) {
    const auto tier = test_case.value("tier", "core");
    const std::optional<std::string> differs = difference(test_case.at("expect"), answer_to(test_case));
    Count& count = counts_[tier];
    ++(differs ? count.failed : count.passed);
    if (differs && (all_ || tier == "core")) {
      fmt::print("{} ({}, {}): {}\n", test_case.at("id").get<std::string>(), test_case.value("tag", "-"), tier,
                 *differs);
    }
  }

  const bool all_;
  std::map<std::string, Count> counts_;
};

int run(const std::vector<std::string>& arguments) {
  bool all = false;
  std::vector<std::string> paths;
  for (const std::string& argument : arguments) {
    if (argument == "--help" || argument == "-h") {
      std::cout << kUsage;
      return 0;
    }
    if (argument == "--all") {
      all = true;
    } else if (argument.substr(0, 1) == "-") {
      std::cerr << "error: no option " << argument << "; see --help\n";
      return 2;
    } else {
      paths.push_back(argument);
    }
  }
  if (paths.empty()) {
    std::cerr << kUsage;
    return 2;
  }
  Runner runner(all);
  return run_files(runner, paths);
}

}  // namespace
}  // namespace limbeck::conformance

int main(int argc, char** argv) { return limbeck::conformance::run({argv + 1, argv + argc}); }
