// What <app>_migrate knows of its program from the build: add_migrations() writes it into the generated main() as an
// argument list, so that no command has to be told again.
//
// Threading: a value.
#ifndef LIMBECK_COMPILER_COMMANDS_TOOL_FACTS_H_
#define LIMBECK_COMPILER_COMMANDS_TOOL_FACTS_H_

#include <span>
#include <string>

#include "limbeck/compiler_main.h"
#include "models/name_filter.h"
#include "pipeline/compile.h"

namespace limbeck {

// What the build does where the models differ from what the migrations make.
enum class ModelsMatch { kOff, kWarning, kError };

struct ToolFacts {
  std::span<const MigrationFile> files;
  std::span<const ModelsFile> models;
  CompileOptions options;               // as the build compiles; step files are named, but not read
  std::vector<std::string> step_files;  // their paths
  std::string target;                   // of the build: "blog"
  std::string migrations_folder;        // absolute
  std::string file_template;            // of new migrations; empty: the usual one
  std::string timezone;                 // of the date in new migrations; empty: the machine's own
  NameFilter filter;                    // what of the models and the schema is compared
  ModelsMatch models_match = ModelsMatch::kOff;
  std::string schema_header;           // path of the generated names; empty: none
  std::vector<std::string> schema_at;  // besides the newest schema: revisions
  std::string default_url;             // the database when neither an option nor the environment names one
};

// REQUIRES: `input` lives as long as the result. Its facts are as add_migrations() writes them; where they are not, the
// program ends with a message, since it is not its user who can do anything about that.
ToolFacts read_facts(const ToolInput& input);

// Reads the step files into `options`. Empty when done, else one sentence that says what went wrong.
std::string read_step_files(ToolFacts& facts);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_TOOL_FACTS_H_
