// Two schemas that random operations have made: the second from the first, or each by itself.
//
// Threading: none; in the current arena.
#ifndef LIMBECK_TESTS_DIFF_RANDOM_PAIR_H_
#define LIMBECK_TESTS_DIFF_RANDOM_PAIR_H_

#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "dialect/dialect.h"
#include "model/dice.h"

namespace limbeck::test {

// What RapidCheck draws for one.
struct PairRolls {
  std::vector<Rolls> first;
  std::vector<Rolls> second;
  bool is_related = false;  // the second begins where the first ends
};

struct RandomPair {
  std::vector<Change> making_a;
  std::vector<Change> making_b;  // from A, or from nothing
  Catalog a;
  Catalog b;
};

RandomPair make_pair(const PairRolls& rolls, const Dialect& dialect);

// How many of what a schema holds: tables, views, types, ...
std::size_t count_things(const Catalog& catalog);

// What the sequence of a column is called is no difference: renaming a column or table leaves it as it is.
Catalog without_sequence_names(const Catalog& catalog);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_DIFF_RANDOM_PAIR_H_
