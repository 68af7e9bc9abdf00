// What a migration has to do so that the schema becomes what the models ask for: check prints it, revision
// --autogenerate writes it.
//
//   const Generated generated = generate(head, models, {.dialects = dialects, .naming = &naming}, sink);
//   for (const GeneratedChange& change : generated.changes) ... change.description ... change.loss ...
//
// Threading: one thread; hooks of the models run on the caller's.
#ifndef LIMBECK_COMPILER_GENERATE_H_
#define LIMBECK_COMPILER_GENERATE_H_

#include <string>
#include <vector>

#include "diff/diff.h"
#include "models/define_models.h"
#include "models/name_filter.h"

namespace limbeck {

struct GenerateOptions {
  std::vector<const Dialect*> dialects = {};
  RenderOptions render = {};
  const NamingConvention* naming = nullptr;
  NameFilter filter = {};
  std::vector<Rename> renames = {};  // besides those that the models say
};

struct GeneratedChange {
  Operation operation;
  std::string description;  // "added column 'posts.slug'"
  std::string loss = {};    // "column posts.slug": what is gone with all it holds; empty: nothing is
};

struct Generated {
  std::vector<GeneratedChange> changes;
  std::vector<LikelyRename> likely_renames;  // dropped and added, unless the caller asks again with them as renames
};

// REQUIRES: an arena is in use that outlives the result.
Generated generate(const Catalog& from, const DefinedModels& models, const GenerateOptions& options,
                   DiagnosticSink& sink);

std::vector<Operation> operations_of(const Generated& generated);

// "removed column 'posts.slug': its values are lost"
std::string describe(const GeneratedChange& change);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_GENERATE_H_
