// diff_runner [--verbose] [--jobs N] [--every N] [--dialect NAME] FOLDER...
//
// Each FOLDER holds a.sql and b.sql, or folders that do. Generates the migration from A to B, carries it out on a
// database that holds A, compares with B, goes back and compares with A. Ends with "N passed, N failed".
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "diff/pair.h"

namespace limbeck::test {
namespace {

struct Arguments {
  bool verbose = false;
  std::size_t jobs = 2;
  std::size_t every = 1;
  std::vector<std::filesystem::path> folders = {};
};

// What index.jsonl beside the pairs says of their dialects.
std::map<std::string, std::string> read_dialects(const std::filesystem::path& folder) {
  std::map<std::string, std::string> dialects;
  std::ifstream index(folder / "index.jsonl");
  for (std::string line; std::getline(index, line);) {
    const nlohmann::json entry = nlohmann::json::parse(line, nullptr, false);
    if (entry.is_object()) dialects[entry.value("name", "")] = entry.value("dialect", "");
  }
  return dialects;
}

void find_pairs(const std::filesystem::path& folder, std::vector<Pair>& pairs) {
  std::error_code ignored;
  const std::filesystem::path full = std::filesystem::canonical(folder, ignored);
  if (std::filesystem::exists(full / "a.sql") && std::filesystem::exists(full / "b.sql")) {
    const auto dialects = read_dialects(full.parent_path());
    const auto found = dialects.find(full.filename().string());
    pairs.push_back({full.filename().string(), full, found == dialects.end() ? std::string() : found->second});
    return;
  }
  const auto dialects = read_dialects(full);
  std::vector<std::filesystem::path> inner;
  for (const auto& entry : std::filesystem::directory_iterator(full, ignored))
    if (entry.is_directory()) inner.push_back(entry.path());
  std::sort(inner.begin(), inner.end());
  for (const auto& path : inner) {
    if (!std::filesystem::exists(path / "a.sql") || !std::filesystem::exists(path / "b.sql")) {
      find_pairs(path, pairs);
      continue;
    }
    const auto found = dialects.find(path.filename().string());
    pairs.push_back({path.filename().string(), path, found == dialects.end() ? std::string() : found->second});
  }
}

// One line for the parent, which may come from several children: no longer than what a pipe takes at once.
std::string line_of(std::size_t index, const Verdict& verdict) {
  std::string reason = verdict.reason.substr(0, 1500);
  std::replace(reason.begin(), reason.end(), '\n', ' ');
  std::string line = std::to_string(index);
  for (const bool flag :
       {verdict.applies, verdict.core_equal, verdict.all_equal, verdict.back_applies, verdict.back_equal})
    line += flag ? " 1" : " 0";
  return line + ' ' + reason + '\n';
}

[[noreturn]] void work(const std::vector<Pair>& pairs, const std::vector<std::size_t>& own, const Arguments& arguments,
                       int out) {
  for (const std::size_t i : own) {
    Verdict verdict;
    try {
      verdict = judge(pairs[i]);
    } catch (const std::exception& error) {
      verdict.reason = error.what();
    }
    if (arguments.verbose) {
      std::printf("== %s\n%s", pairs[i].name.c_str(), verdict.details.c_str());
      std::fflush(stdout);
    }
    const std::string line = line_of(i, verdict);
    if (write(out, line.data(), line.size()) < 0) break;
  }
  close(out);
  std::exit(0);
}

struct Result {
  bool known = false;
  int flags[5] = {};
  std::string reason = "the runner itself failed";
};

// Every job judges its own pairs, in a process of its own.
void run_jobs(const std::vector<Pair>& pairs, const std::vector<std::vector<std::size_t>>& jobs,
              const Arguments& arguments, std::vector<Result>& results) {
  int channel[2];
  if (pipe(channel) != 0) std::exit(2);
  std::vector<pid_t> children;
  for (const std::vector<std::size_t>& own : jobs) {
    const pid_t child = fork();
    if (child == 0) {
      close(channel[0]);
      work(pairs, own, arguments, channel[1]);
    }
    children.push_back(child);
  }
  close(channel[1]);
  FILE* lines = fdopen(channel[0], "r");
  char* line = nullptr;
  std::size_t size = 0;
  while (getline(&line, &size, lines) > 0) {
    Result result{.known = true};
    std::size_t index = 0;
    int used = 0;
    std::sscanf(line, "%zu %d %d %d %d %d %n", &index, &result.flags[0], &result.flags[1], &result.flags[2],
                &result.flags[3], &result.flags[4], &used);
    result.reason = line + used;
    while (!result.reason.empty() && result.reason.back() == '\n') result.reason.pop_back();
    if (index < results.size()) results[index] = result;
  }
  std::free(line);
  std::fclose(lines);
  for (const pid_t child : children) waitpid(child, nullptr, 0);
}

// A pair at which a process died has failed, and costs no other its verdict.
std::vector<Result> judge_all(const std::vector<Pair>& pairs, const Arguments& arguments) {
  std::vector<Result> results(pairs.size());
  std::vector<std::vector<std::size_t>> jobs(std::min(arguments.jobs, pairs.size()));
  for (std::size_t i = 0; i < pairs.size(); ++i) jobs[i % jobs.size()].push_back(i);
  while (!jobs.empty()) {
    run_jobs(pairs, jobs, arguments, results);
    for (std::vector<std::size_t>& own : jobs) {
      std::erase_if(own, [&](std::size_t i) { return results[i].known; });
      if (!own.empty()) own.erase(own.begin());
    }
    std::erase_if(jobs, [](const std::vector<std::size_t>& own) { return own.empty(); });
  }
  return results;
}

int run(const Arguments& arguments) {
  std::vector<Pair> all, pairs;
  for (const auto& folder : arguments.folders) find_pairs(folder, all);
  for (std::size_t i = 0; i < all.size(); i += arguments.every) pairs.push_back(all[i]);
  if (pairs.empty()) {
    std::fprintf(stderr, "diff_runner: there are no folders with a.sql and b.sql\n");
    return 2;
  }
  const std::vector<Result> results = judge_all(pairs, arguments);
  std::size_t counts[5] = {};
  for (std::size_t i = 0; i < results.size(); ++i) {
    bool all_well = true;
    for (int level = 0; level < 5; ++level) {
      counts[level] += results[i].flags[level] != 0 ? 1 : 0;
      all_well = all_well && results[i].flags[level] != 0;
    }
    if (!all_well) std::printf("FAILED %s: %s\n", pairs[i].name.c_str(), results[i].reason.c_str());
  }
  const double total = static_cast<double>(results.size()) / 100;
  const char* const kLevels[] = {"applies", "core equal", "all equal", "back applies", "back equal"};
  for (int level = 0; level < 5; ++level)
    std::printf("%s%s %zu (%.1f %%)", level == 0 ? "" : ", ", kLevels[level], counts[level],
                static_cast<double>(counts[level]) / total);
  std::printf("\n%zu passed, %zu failed\n", counts[2], results.size() - counts[2]);
  return counts[2] == results.size() ? 0 : 1;
}

}  // namespace
}  // namespace limbeck::test

int main(int argc, char** argv) {
  limbeck::test::Arguments arguments;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const auto number = [&] { return i + 1 < argc ? static_cast<std::size_t>(std::max(1, std::atoi(argv[++i]))) : 1; };
    if (argument == "--verbose")
      arguments.verbose = true;
    else if (argument == "--jobs")
      arguments.jobs = number();
    else if (argument == "--every")
      arguments.every = number();
    else if (argument.starts_with("--")) {
      std::fprintf(stderr, "usage: diff_runner [--verbose] [--jobs N] [--every N] FOLDER...\n");
      return 2;
    } else
      arguments.folders.emplace_back(argument);
  }
  return limbeck::test::run(arguments);
}
