// What golden cases speak of and no operation makes: schemas, extensions, roles.
//
// Threading: none.
#ifndef LIMBECK_TESTS_MODEL_PREPARATION_H_
#define LIMBECK_TESTS_MODEL_PREPARATION_H_

#include <string_view>
#include <vector>

#include "model/live_model.h"

namespace limbeck::test {

// For a database that is empty.
std::vector<LiveStatement> preparation_for(const std::vector<ModelRevision>& revisions, std::string_view dialect);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_MODEL_PREPARATION_H_
