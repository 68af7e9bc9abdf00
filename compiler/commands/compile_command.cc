#include "commands/compile_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <string>

#include "commands/models_match.h"
#include "commands/schema_header.h"
#include "emit/emit.h"
#include "limbeck/exit_code.h"
#include "pipeline/compile.h"

namespace limbeck {
namespace {

int fail(const std::string& problem) {
  fmt::print(stderr, "error: {}\n", problem);
  return kExitFailed;
}

int compile_and_write(ToolFacts facts, const std::string& directory) {
  if (const std::string problem = read_step_files(facts); !problem.empty()) return fail(problem);
  DiagnosticSink sink;
  const std::optional<Artifact> artifact = compile(facts.files.data(), facts.files.size(), facts.options, sink);
  if (artifact) check_models_match(facts, sink);
  std::fputs(format_diagnostics(sink.diagnostics()).c_str(), stderr);
  if (!artifact || sink.has_errors()) {
    fmt::print(stderr, "{} error{} in the {}; nothing was written\n", sink.error_count(),
               sink.error_count() == 1 ? "" : "s", artifact ? "models" : "migrations");
    return kExitFailed;
  }
  if (const std::string problem = write_schema_header(facts); !problem.empty()) return fail(problem);
  const std::string problem = write_files(emit(*artifact), directory);
  return problem.empty() ? kExitDone : fail(problem);
}

}  // namespace

void add_compile_command(CLI::App& app, const ToolFacts& facts, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("compile", "check the migrations, write the table of revisions, its SQL and a manifest");
  const auto name = std::make_shared<std::string>(), directory = std::make_shared<std::string>();
  command->add_option("--name", *name, "what the table is called, where not as add_migrations() says");
  command->add_option("--output-dir", *directory, "where the files go")->required();
  command->callback([=, &facts, &exit_code] {
    ToolFacts chosen = facts;
    if (!name->empty()) chosen.options.name = *name;
    exit_code = compile_and_write(std::move(chosen), *directory);
  });
}

}  // namespace limbeck
