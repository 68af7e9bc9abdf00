// Makes a table anew, with its rows, for what ALTER TABLE cannot say.
#ifndef LIMBECK_COMPILER_DIALECT_SQLITE_REBUILD_H_
#define LIMBECK_COMPILER_DIALECT_SQLITE_REBUILD_H_

#include <map>
#include <span>
#include <string_view>

#include "dialect/pass.h"

namespace limbeck::sqlite {

// Where the values of a column come from, under its present name.
struct Source {
  const Column* column;              // of the table as it was before
  std::string_view expression = {};  // instead of the column
};
using Sources = std::map<std::string_view, Source>;

// Every column's values stay what they are.
Sources unchanged(const Table& before);

// For alterations of one table that follow each other. REQUIRES: all are kNative or kRebuild.
void rebuild(std::span<const Change> changes, Pass& pass);

void rebuild_table(const Table& before, const Table& after, const Sources& sources, Pass& pass);

}  // namespace limbeck::sqlite

#endif  // LIMBECK_COMPILER_DIALECT_SQLITE_REBUILD_H_
