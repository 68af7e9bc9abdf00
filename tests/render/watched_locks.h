// What a script really locks, statement by statement, against what its statements say.
//
//   WatchedScript watched(script);
//   const std::string output = cluster.psql(database, watched.sql());
//   EXPECT_THAT(watched.differences(output), IsEmpty());
//
// Between the statements the transaction looks into pg_locks. A statement adds its locks to those that the transaction
// holds already; only relations from before the script count, and those locks that a statement has to name.
//
// Threading: none.
#ifndef LIMBECK_TESTS_RENDER_WATCHED_LOCKS_H_
#define LIMBECK_TESTS_RENDER_WATCHED_LOCKS_H_

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "dialect/dialect.h"

namespace limbeck::test {

class WatchedScript {
 public:
  explicit WatchedScript(const RenderedScript& script);

  const std::string& sql() const { return sql_; }

  // One line for each statement and relation whose strongest lock is another than it says. REQUIRES: the output of all
  // of sql(), columns parted by "|".
  std::vector<std::string> differences(std::string_view output) const;

 private:
  struct Observation {
    std::map<std::string, std::string> oids = {};  // of the relations before the statement, by name
    std::map<std::string, int> locks = {};         // after it, by oid
  };

  const RenderedScript& script_;
  std::string sql_;
  std::vector<bool> begins_transaction_;  // of each statement
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_RENDER_WATCHED_LOCKS_H_
