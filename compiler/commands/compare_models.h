// The models against the newest schema of the migrations: what check, revision --autogenerate and the build ask.
//
//   Arena arena;
//   const ArenaScope scope(arena);
//   absl::StatusOr<ModelsComparison> comparison = compare_models(facts, {}, sink);
//   if (comparison.ok() && !comparison->generated.changes.empty()) ...
//
// Threading: one thread; migrations and models run on the caller's.
#ifndef LIMBECK_COMPILER_COMMANDS_COMPARE_MODELS_H_
#define LIMBECK_COMPILER_COMMANDS_COMPARE_MODELS_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "commands/tool_facts.h"
#include "models/generate.h"

namespace limbeck {

// As typed: OLD:NEW.
struct RenameRequest {
  std::vector<std::string> renames{};
  std::vector<std::string> no_renames{};  // likely ones that are none
};

struct ModelsComparison {
  std::vector<std::string> heads;
  Catalog head;  // the schema after all of them
  DefinedModels models;
  Generated generated;
};

// Warnings go to `sink`. REQUIRES: an arena is in use that outlives the result. Error: there are no models; mistakes in
// models or migrations.
absl::StatusOr<ModelsComparison> compare_models(const ToolFacts& facts, const RenameRequest& request,
                                                DiagnosticSink& sink);

// "the models of blog ask for 3 operations that no migration does; write one: ...". REQUIRES: there are changes.
std::string what_is_missing(const ToolFacts& facts, const Generated& generated);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_COMPARE_MODELS_H_
