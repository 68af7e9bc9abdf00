// The same operations in the words that a person would choose: column("user_id", Integer()).references("users.id")
// rather than a foreign_key({"user_id"}, ...) of its own; no name where the usual one is meant; nothing that goes
// without saying.
//
// What comes out makes the same schema as what went in: each abbreviation is tried on `before`, and taken back where it
// says something else.
#ifndef LIMBECK_COMPILER_SOURCE_SHORT_FORM_H_
#define LIMBECK_COMPILER_SOURCE_SHORT_FORM_H_

#include <vector>

#include "apply/apply.h"
#include "limbeck/recording.h"

namespace limbeck {

// `before`: the schema, and how unnamed constraints are called in the project.
std::vector<Operation> short_form(std::vector<Operation> operations, State before);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_SOURCE_SHORT_FORM_H_
