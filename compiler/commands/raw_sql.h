// Raw SQL of a history that may have made, changed or removed things, and does not say which.
//
// Threading: migrations run on the caller's thread.
#ifndef LIMBECK_COMPILER_COMMANDS_RAW_SQL_H_
#define LIMBECK_COMPILER_COMMANDS_RAW_SQL_H_

#include <string>
#include <string_view>
#include <vector>

#include "diff/thing.h"
#include "graph/graph.h"

namespace limbeck {

struct RawSql {
  std::string revision;
  std::string_view text;
};

// Of these revisions and their ancestors. REQUIRES: an arena is in use that outlives the result.
std::vector<RawSql> raw_sql_of(const RevisionGraph& graph, const std::vector<std::string>& revisions,
                               std::string_view dialect);

// The first of them that speaks of the thing; null where none does.
const RawSql* find_speaking_of(const std::vector<RawSql>& texts, const ThingKey& key);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_RAW_SQL_H_
