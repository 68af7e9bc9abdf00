// 1,000 revisions, each of which makes a table of ten columns, keys, an index and mostly a foreign key; and models that
// ask for the same.
//
// Threading: constants.
#ifndef LIMBECK_BENCH_LARGE_HISTORY_H_
#define LIMBECK_BENCH_LARGE_HISTORY_H_

#include <vector>

#include "limbeck/compiler_main.h"
#include "limbeck/models.h"

namespace limbeck::bench {

inline constexpr int kTables = 1000;

const std::vector<MigrationFile>& large_history();
const std::vector<ModelsFile>& large_models();

}  // namespace limbeck::bench

#endif  // LIMBECK_BENCH_LARGE_HISTORY_H_
