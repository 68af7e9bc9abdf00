// Runs the listing commands of <app>_migrate on graphs made in memory, and compares what they print with what Alembic
// printed: the same text. Where Alembic failed, ours fails, in its own words and with its own exit code.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "case_graph.h"
#include "commands/listing_commands.h"
#include "fmt/format.h"
#include "limbeck/exit_code.h"
#include "set_order.h"

namespace limbeck::cli {
namespace {

using Object = nlohmann::json;

constexpr std::string_view kUsage =
    "usage: cli_runner FILE.jsonl...\n"
    "\n"
    "Judges the cases of these files, one JSON object a line; those that fail are printed with what was expected and\n"
    "what came. Exit status: 0 when all passed, 1 when not, 2 for files that cannot be read or are no such cases.\n";

std::string stripped(const std::string& text) {
  constexpr std::string_view kSpace = " \t\r\n\v\f";
  const std::size_t begin = text.find_first_not_of(kSpace);
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::vector<conformance::CaseRevision> graph_of(const Object& entry) {
  std::vector<conformance::CaseRevision> revisions;
  for (const Object& revision : entry.at("graph"))
    revisions.push_back({revision.at("rev"), revision.at("down"), revision.at("depends_on"), revision.at("labels")});
  return revisions;
}

// A file that is memory.
class Capture {
 public:
  Capture() : file_(open_memstream(&text_, &size_)) {}
  ~Capture() {
    std::fclose(file_);
    std::free(text_);
  }
  Capture(const Capture&) = delete;
  Capture& operator=(const Capture&) = delete;

  std::FILE* file() const { return file_; }
  std::string text() const {
    std::fflush(file_);
    return std::string(text_, size_);
  }

 private:
  char* text_ = nullptr;
  std::size_t size_ = 0;
  std::FILE* file_;
};

class CaseInput : public CommandInput {
 public:
  CaseInput(const Object& entry, const Streams& streams)
      : CommandInput(streams), entry_(entry), graph_(graph_of(entry)) {
    if (graph_.error_kind()) return;
    for (const Object& revision : entry.at("graph"))
      documents_[revision.at("rev")] = stripped(revision.at("doc").get<std::string>());
    listed_ = std::make_unique<ListedRevisions>(graph_.table(), [this](std::uint32_t revision) {
      const std::string& document = documents_.at(std::string(listed_->map().id(revision)));
      return RevisionText{document.substr(0, document.find("\n\n")), document, "{path}"};
    });
  }

  absl::StatusOr<const ListedRevisions*> revisions() override {
    if (listed_ == nullptr) return error_with_exit_code(kExitFailed, *graph_.error_kind());
    return listed_.get();
  }
  absl::StatusOr<DatabaseRows> read_rows(const std::string&) override {
    return DatabaseRows{"{url}", entry_.at("current").get<std::vector<std::string>>()};
  }

 private:
  const Object& entry_;
  const conformance::CaseGraph graph_;
  std::map<std::string, std::string> documents_;
  std::unique_ptr<ListedRevisions> listed_;
};

struct Outcome {
  int exit_code;
  std::string out, err;
};

Outcome run(const Object& entry) {
  Capture out, err;
  CaseInput input(entry, {.out = out.file(), .err = err.file()});
  CLI::App app;
  app.require_subcommand(1);
  add_listing_commands(app, input);
  std::vector<std::string> arguments = entry.at("argv");
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 takes them
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    return {kExitUsage, out.text(), error.what()};
  }
  return {input.exit_code(), out.text(), err.text()};
}

// Empty when the case passes.
std::string judge(const Object& entry) {
  const Object& expected = entry.at("expect");
  const Outcome outcome = run(entry);
  const std::string text = expected.at("stdout");
  if (expected.at("exit") != 0) {
    const bool fails = outcome.exit_code == kExitFailed || outcome.exit_code == kExitUsage ||
                       outcome.exit_code == kExitBehind || outcome.exit_code == kExitUnknown;
    if (fails && outcome.out.empty() && !outcome.err.empty()) return {};
    return fmt::format("expected a failure, as Alembic's:\n{}got exit code {} and:\n{}{}", text, outcome.exit_code,
                       outcome.out, outcome.err);
  }
  if (outcome.exit_code == kExitDone && outcome.out == text) return {};
  const bool whole = entry.at("argv").at(0) == "current";
  const bool same =
      expected.value("set_order", false) && with_sets_sorted(outcome.out, whole) == with_sets_sorted(text, whole);
  if (outcome.exit_code == kExitDone && same) return {};
  return fmt::format("expected:\n{}got exit code {} and:\n{}{}", text, outcome.exit_code, outcome.out, outcome.err);
}

struct Count {
  int passed = 0, failed = 0;
};

void run_file(const std::string& path, Count& count) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty()) continue;
    try {
      const Object entry = Object::parse(line);
      const std::string problem = judge(entry);
      ++(problem.empty() ? count.passed : count.failed);
      if (!problem.empty())
        fmt::print("{} ({}):\n{}\n", entry.at("id").get<std::string>(), entry.at("argv").dump(), problem);
    } catch (const std::exception& problem) {
      throw std::runtime_error(fmt::format("{}:{}: {}", path, number, problem.what()));
    }
  }
}

int run_all(const std::vector<std::string>& paths) {
  Count count;
  try {
    for (const std::string& path : paths) run_file(path, count);
  } catch (const std::exception& problem) {
    fmt::print(stderr, "cli_runner: {}\n", problem.what());
    return 2;
  }
  fmt::print("{} passed, {} failed\n", count.passed, count.failed);
  return count.failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace limbeck::cli

int main(int argc, char** argv) {
  const std::vector<std::string> paths(argv + 1, argv + argc);
  if (!paths.empty() && !paths[0].starts_with("--")) return limbeck::cli::run_all(paths);
  const bool help = paths.size() == 1 && paths[0] == "--help";
  (help ? std::cout : std::cerr) << limbeck::cli::kUsage;
  return help ? 0 : 2;
}
