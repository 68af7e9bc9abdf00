// Sources of migrations that are compiled, all at once, and recorded again.
//
//   WrittenMigrations written;
//   written.add("columns/identity", operations);
//   for (const WrittenMigrations::Recorded& recorded : written.record_again()) ...
//
// Threading: none.
#ifndef LIMBECK_TESTS_SOURCE_WRITTEN_MIGRATIONS_H_
#define LIMBECK_TESTS_SOURCE_WRITTEN_MIGRATIONS_H_

#include <string>
#include <vector>

#include "limbeck/recording.h"

namespace limbeck::test {

class WrittenMigrations {
 public:
  struct Recorded {
    std::string name;
    std::string source;
    std::string expected;  // as the operations were dumped that it was made of
    std::string actual;    // and those that were recorded
  };

  void add(const std::string& name, const std::vector<Operation>& operations);

  // Throws std::runtime_error with the compiler's words.
  std::vector<Recorded> record_again();

 private:
  std::vector<Recorded> migrations_;
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_SOURCE_WRITTEN_MIGRATIONS_H_
