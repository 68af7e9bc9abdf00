#include "limbeck/compiler_main.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "emit/emit.h"
#include "pipeline/compile.h"

namespace limbeck {
namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kUsage = 2;

// False when one cannot be read, which is reported.
bool read_step_files(const std::vector<std::string>& paths, CompileOptions& options) {
  for (const std::string& path : paths) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) {
      fmt::print(stderr, "error: cannot read {}\n", path);
      return false;
    }
    options.step_files.push_back({path, text.str()});
  }
  return true;
}

int compile_and_write(const MigrationFile* files, std::size_t count, const CompileOptions& options,
                      const std::string& directory) {
  DiagnosticSink sink;
  const std::optional<Artifact> artifact = compile(files, count, options, sink);
  std::fputs(format_diagnostics(sink.diagnostics()).c_str(), stderr);
  if (!artifact) {
    fmt::print(stderr, "{} error{} in the migrations; nothing was written\n", sink.error_count(),
               sink.error_count() == 1 ? "" : "s");
    return kFailed;
  }
  const std::string problem = write_files(emit(*artifact), directory);
  if (problem.empty()) return kDone;
  fmt::print(stderr, "error: {}\n", problem);
  return kFailed;
}

}  // namespace

int compiler_main(const MigrationFile* files, std::size_t count, int argc, char** argv) {
  CLI::App app("compiles the migrations of a program; the build runs it");
  app.require_subcommand(1);
  CLI::App* command =
      app.add_subcommand("compile", "check the migrations and write the table of revisions, its SQL and a manifest");
  CompileOptions options;
  std::string directory;
  command->add_option("--name", options.name, "name of the table")->required();
  command->add_option("--output-dir", directory, "where the files go")->required();
  command->add_option("--dialect", options.dialects, "a database to render SQL for; may be repeated")
      ->required()
      ->take_all()
      ->check(CLI::IsMember([] {
        const auto names = dialect_names();
        return std::vector<std::string>(names.begin(), names.end());
      }()));
  command->add_option("--version-table", options.version_table, "the table of version rows")->capture_default_str();
  command->add_option("--version-table-schema", options.version_table_schema, "its schema");
  std::vector<std::string> step_files;
  command->add_option("--step-file", step_files, "a file of C++ data steps, whose text is read; may be repeated")
      ->take_all();
  std::vector<std::pair<std::string, std::string>> naming;
  command->add_option("--naming", naming, "a kind of constraint or index, and how those without a name are called")
      ->take_all();
  std::vector<std::pair<std::string, int>> minimum;
  command->add_option("--minimum-version", minimum, "a dialect, and the oldest server that it shall work on")
      ->take_all();
  command->add_flag("--identity", options.autoincrement_is_identity,
                    "keys that number themselves are identity columns");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  options.naming_convention.insert(naming.begin(), naming.end());
  options.minimum_versions.insert(minimum.begin(), minimum.end());
  if (!read_step_files(step_files, options)) return kFailed;
  return compile_and_write(files, count, options, directory);
}

}  // namespace limbeck
