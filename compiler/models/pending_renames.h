// What of the models' .renamed_from is still to be done: the old name is there, the new one is not. Once it is done, it
// may stay in the models or go.
//
// Threading: a pure function.
#ifndef LIMBECK_COMPILER_PENDING_RENAMES_H_
#define LIMBECK_COMPILER_PENDING_RENAMES_H_

#include <vector>

#include "diff/diff.h"
#include "models/define_models.h"

namespace limbeck {

// `from`: the schema that the migrations make. A name that nothing was ever called is a warning where it looks like a
// slip of the pen.
std::vector<Rename> pending_renames(const DefinedModels& models, const Catalog& from, DiagnosticSink& sink);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_PENDING_RENAMES_H_
