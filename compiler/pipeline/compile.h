// The whole compilation as one function on values: record, graph, replay, derive and prove the way back, render.
//
//   DiagnosticSink sink;
//   std::optional<Artifact> artifact = compile(files, count, {.name = "blog_migrations", .dialects = {...}}, sink);
//
// Threading: one compilation at a time on a thread; migrations run on the caller's.
#ifndef LIMBECK_COMPILER_COMPILE_H_
#define LIMBECK_COMPILER_COMPILE_H_

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "limbeck/compiler_main.h"
#include "pipeline/artifact.h"

namespace limbeck {

// A .step.cc file of the application: read, not compiled.
struct StepFile {
  std::string path;  // as diagnostics print it
  std::string text;
};

struct CompileOptions {
  std::string name;                   // of the table
  std::vector<std::string> dialects;  // REQUIRES: names that find_dialect() knows
  std::string version_table = "alembic_version";
  std::string version_table_schema;
  std::map<std::string, std::string> naming_convention = {};  // "ix", "uq", "ck", "fk", "pk" -> SQLAlchemy's template
  std::map<std::string, int> minimum_versions = {};           // dialect -> major version of the oldest server
  bool autoincrement_is_identity = false;
  bool allow_multiple_heads = false;
  std::vector<std::string> included_names = {};  // as NameFilter has them
  std::vector<std::string> excluded_names = {};
  std::vector<std::string> included_schemas = {};
  std::vector<StepFile> step_files = {};
};

// Nothing when there is an error; all that could be found are in `sink`, whose positions refer to `options`.
std::optional<Artifact> compile(const MigrationFile* files, std::size_t count, const CompileOptions& options,
                                DiagnosticSink& sink);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMPILE_H_
