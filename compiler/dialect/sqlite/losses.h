// Whose rows and values are gone with a statement.
#ifndef LIMBECK_COMPILER_DIALECT_SQLITE_LOSSES_H_
#define LIMBECK_COMPILER_DIALECT_SQLITE_LOSSES_H_

#include <cstddef>
#include <set>
#include <span>
#include <string>

#include "dialect/dialect.h"

namespace limbeck::sqlite {

// One object for one script.
class Losses {
 public:
  // `changes` became the statements from `first` on. REQUIRES: it has been called for all changes before.
  void note(std::span<const Change> changes, std::size_t first, RenderedScript& script);

 private:
  std::string lost(const Change& change);

  std::set<std::string> made_here_;  // tables of the script's own, which hold nothing of value
};

}  // namespace limbeck::sqlite

#endif  // LIMBECK_COMPILER_DIALECT_SQLITE_LOSSES_H_
