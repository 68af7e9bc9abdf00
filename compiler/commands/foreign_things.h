// What a database may have beside the history without being different: see database_drift.h.
//
// Threading: values.
#ifndef LIMBECK_COMPILER_COMMANDS_FOREIGN_THINGS_H_
#define LIMBECK_COMPILER_COMMANDS_FOREIGN_THINGS_H_

#include <set>
#include <string>

#include "catalog/catalog.h"
#include "diff/thing.h"

namespace limbeck {

class ForeignThings {
 public:
  explicit ForeignThings(const Catalog& history);

  // Of a thing that the history does not have: whether that is none of its business.
  bool include(const ThingKey& key) const;

 private:
  std::set<std::string, std::less<>> schemas_;
  std::set<std::string, std::less<>> granted_on_;
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_FOREIGN_THINGS_H_
