// Rows in the tables of a schema, so that changing it is judged as on a database with data.
//
// Threading: pure functions; in the current arena.
#ifndef LIMBECK_TESTS_DIFF_SAMPLE_ROWS_H_
#define LIMBECK_TESTS_DIFF_SAMPLE_ROWS_H_

#include <string>
#include <vector>

#include "catalog/catalog.h"

namespace limbeck::test {

struct SampleRow {
  ObjectName table;
  std::string insert;  // a statement; the database may refuse it, by a check or a key
};

// One row for each table that is in both schemas and of which none asks what a row of the other cannot bear: a column
// that is not null and has no default, a check or foreign key of its own, values of quite another type. Each column
// that takes one has a value, and it stands in no unique key twice.
std::vector<SampleRow> sample_rows(const Catalog& a, const Catalog& b);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_DIFF_SAMPLE_ROWS_H_
