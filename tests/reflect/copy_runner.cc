// copy_runner [--verbose] FILE.sql...
//
// Loads each schema into a database, reads it, makes it again in an empty one, and compares what pg_dump -s says of
// both (for SQLite: what sqlite_schema holds), the order of lines aside. Prints the names that fail with the lines that
// differ and ends with "N passed, N failed".
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "apply/apply.h"
#include "diff/diff.h"
#include "diff/schema_database.h"
#include "dump/dump.h"
#include "invert/cast.h"
#include "limbeck/arena.h"
#include "pipeline/foreign_key_cycles.h"
#include "support/temp_directory.h"

namespace limbeck::test {
namespace {

std::string first_error(const DiagnosticSink& sink) {
  for (const Diagnostic& diagnostic : sink.diagnostics())
    if (diagnostic.severity == Severity::kError) return diagnostic.code + ": " + diagnostic.message;
  return {};
}

// Throws where the compiler refuses.
RenderedScript script_for(const Catalog& catalog, const Dialect& dialect, int version) {
  const DiffOptions options{.dialects = {&dialect}, .render = {.minimum_version = version}};
  const std::vector<Operation> operations = create_closing_keys_late(diff({}, catalog, options).operations);
  DiagnosticSink sink;
  State state;
  std::vector<Change> changes;
  for (const Operation& operation : operations) {
    const Catalog before = state.catalog;
    apply(operation, state, sink);
    if (const std::string error = first_error(sink); !error.empty())
      throw std::runtime_error(error + " in " + dump({operation}));
    changes.push_back({with_cast(operation, before), before, state.catalog});
  }
  RenderedScript script = dialect.render(changes, {.minimum_version = version}, sink);
  if (const std::string error = first_error(sink); !error.empty()) throw std::runtime_error(error);
  return script;
}

std::multiset<std::string> lines_of(const std::string& text) {
  std::multiset<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    while (line.ends_with(',')) line.pop_back();
    lines.insert(line);
  }
  return lines;
}

std::string difference(const std::string& expected, const std::string& actual) {
  const std::multiset<std::string> x = lines_of(expected), y = lines_of(actual);
  std::vector<std::string> missing, added;
  std::set_difference(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(missing));
  std::set_difference(y.begin(), y.end(), x.begin(), x.end(), std::back_inserter(added));
  std::string text;
  for (const std::string& line : missing) text += "  - " + line + '\n';
  for (const std::string& line : added) text += "  + " + line + '\n';
  return text;
}

// Empty where the copy says the same.
std::string copy(const std::filesystem::path& file) {
  const std::string sql = read_file(file);
  const bool is_sqlite = file.string().find("sqlite") != std::string::npos;
  const std::string_view name = is_sqlite ? "sqlite" : "postgresql";
  const auto original = SchemaDatabase::create(name), again = SchemaDatabase::create(name);
  original->load(sql);
  again->load("");
  Arena arena;
  const ArenaScope scope(arena);
  const Catalog catalog = original->reflect();
  again->run(script_for(catalog, *find_dialect(name), original->version()));
  return difference(original->dump(), again->dump());
}

int run(const std::vector<std::filesystem::path>& files, bool verbose) {
  std::size_t failed = 0;
  for (const auto& file : files) {
    std::string reason;
    try {
      reason = copy(file);
    } catch (const std::exception& error) {
      reason = std::string("  ") + error.what() + '\n';
    }
    if (reason.empty()) continue;
    ++failed;
    const std::size_t end = verbose ? reason.size() : std::min<std::size_t>(reason.size(), 700);
    std::printf("FAILED %s\n%s\n", file.c_str(), reason.substr(0, end).c_str());
    std::fflush(stdout);
  }
  std::printf("%zu passed, %zu failed\n", files.size() - failed, failed);
  return failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace limbeck::test

int main(int argc, char** argv) {
  bool verbose = false;
  std::vector<std::filesystem::path> files;
  for (int i = 1; i < argc; ++i)
    if (std::string_view(argv[i]) == "--verbose")
      verbose = true;
    else
      files.emplace_back(argv[i]);
  return limbeck::test::run(files, verbose);
}
