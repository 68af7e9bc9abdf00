// The schema that the models ask for: their definitions, put in an order in which they can be made, and made.
//
//   DiagnosticSink sink;
//   const DefinedModels models = define_models(files, naming, sink);
//   ... models.schema ...                                   // complete, where `sink` has no errors
//
// Neither the order of the files nor that of the definitions in them matters.
//
// Threading: one thread; models are run on the caller's.
#ifndef LIMBECK_COMPILER_DEFINE_MODELS_H_
#define LIMBECK_COMPILER_DEFINE_MODELS_H_

#include <span>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/limits.h"
#include "catalog/naming_convention.h"
#include "diagnostics/diagnostics.h"
#include "limbeck/compiler_main.h"
#include "limbeck/models.h"

namespace limbeck {

// .renamed_from("mail") of users.email, or of the table itself: then there is no column.
struct FormerName {
  ObjectName table;  // as the models call it
  std::string_view column = {};
  ObjectName former = {};  // a column has no schema
  SourcePosition at = {};
};

struct DefinedModels {
  Catalog schema;
  std::vector<FormerName> former_names;
  std::vector<const Models*> hooks;  // of all files, for .include_object and .rewrite
  SourcePosition at;                 // where the first file says LIMBECK_MODELS
};

// REQUIRES: an arena is in use that outlives the result.
DefinedModels define_models(std::span<const ModelsFile> files, const NamingConvention& naming,
                            const SchemaLimits& limits, DiagnosticSink& sink);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DEFINE_MODELS_H_
