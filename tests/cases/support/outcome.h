// What comes of a history, as the sections of a golden show it.
#ifndef LIMBECK_TESTS_OUTCOME_H_
#define LIMBECK_TESTS_OUTCOME_H_

#include <map>
#include <string>
#include <vector>

#include "support/case.h"

namespace limbeck {

// Text of every section that can be shown:
//
//   ops             what each shown revision records
//   catalog         the schema after the last revision
//   way back        the operations of each shown revision's downgrade
//   graph           all revisions in the order in which they run, with their parents and dependencies
//   <dialect> up    the statements of each shown revision
//   <dialect> down
//   diagnostics     as printed, with the names of files only
//
// SQL is rendered for `dialects` only.
std::map<std::string, std::string> outcome_of(const History& history, const std::vector<std::string>& dialects);

// "postgres up" -> "postgresql"; empty for a section that belongs to no dialect.
std::string dialect_of_section(const std::string& section);

}  // namespace limbeck

#endif  // LIMBECK_TESTS_OUTCOME_H_
