// What a statement takes from others: the locks under which they wait, and the rows and values that are gone with it.
//
//   Effects effects(catalog_before_the_script);
//   effects.note(tree, pass, statement);      // statement.locks == "ACCESS EXCLUSIVE on posts", ...
//
// Locks are those on tables and views, from SHARE UPDATE EXCLUSIVE up: what lets readers and writers pass but not
// VACUUM or another migration counts, what even those do not notice is left out. A table that the script itself has
// made is nobody else's yet, so it is not among them. What code does inside the server is not known.
//
// PostgreSQL manual, 13.3 "Explicit Locking", and AlterTableGetLockLevel() in the server's sources; tests/render checks
// all of it against pg_locks.
//
// Threading: none; one object for one script.
#ifndef LIMBECK_COMPILER_DIALECT_POSTGRESQL_EFFECTS_H_
#define LIMBECK_COMPILER_DIALECT_POSTGRESQL_EFFECTS_H_

#include <set>
#include <string>

#include "dialect/pass.h"
#include "dialect/postgresql/tree_text.h"

namespace limbeck::postgresql {

class Effects {
 public:
  // Reads one statement of the operation that `pass` is about. REQUIRES: it has been called for all before.
  void note(const Tree& tree, const Pass& pass, Statement& statement);

  // Whether there is anything to note: most tables are made without a look at others.
  static bool may_matter(const OperationBody& operation);
  // In place of note(), where nothing is read.
  void note_unread(const Pass& pass, Statement& statement);

 private:
  std::set<std::string> made_here_, dropped_here_;  // tables and views, as display() calls them
};

}  // namespace limbeck::postgresql

#endif  // LIMBECK_COMPILER_DIALECT_POSTGRESQL_EFFECTS_H_
