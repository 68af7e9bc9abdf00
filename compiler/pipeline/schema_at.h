// The schema that the migrations make, at some point of the history or at several.
//
//   DiagnosticSink sink;
//   const Catalog schema = schema_at(files, {"3a9d9d455906"}, {}, sink);
//   const std::vector<Catalog> schemas = schemas_at(files, {{"3a9d9d455906"}, heads}, {}, sink);   // one replay for
//   both
//
// Threading: one thread; migrations run on the caller's.
#ifndef LIMBECK_COMPILER_SCHEMA_AT_H_
#define LIMBECK_COMPILER_SCHEMA_AT_H_

#include <span>
#include <string>
#include <vector>

#include "limbeck/compiler_main.h"
#include "pipeline/replay.h"

namespace limbeck {

// After these revisions, all that they revise and all that they depend on; base where there are none. What is wrong
// with the history is in `sink`, and then the schema is not to be relied on; more heads than one are no mistake.
// REQUIRES: revision ids of these files; an arena is in use that outlives the result.
Catalog schema_at(std::span<const MigrationFile> files, const std::vector<std::string>& revisions,
                  const ReplayOptions& options, DiagnosticSink& sink);
std::vector<Catalog> schemas_at(std::span<const MigrationFile> files,
                                const std::vector<std::vector<std::string>>& points, const ReplayOptions& options,
                                DiagnosticSink& sink);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_SCHEMA_AT_H_
