#include "diff/random_pair.h"

#include "diff/thing.h"
#include "model/random_sequence.h"

namespace limbeck::test {
namespace {

constexpr std::size_t kLength = 16;      // of one that begins with nothing
constexpr std::size_t kMoreLength = 10;  // of what leads from A to B

Catalog end_of(const std::vector<Change>& changes, const Catalog& begin) {
  return changes.empty() ? begin : changes.back().after;
}

}  // namespace

RandomPair make_pair(const PairRolls& rolls, const Dialect& dialect) {
  RandomPair pair;
  pair.making_a = random_changes({}, rolls.first, kLength, dialect);
  pair.a = end_of(pair.making_a, {});
  const Catalog begin = rolls.is_related ? pair.a : Catalog();
  pair.making_b = random_changes(begin, rolls.second, rolls.is_related ? kMoreLength : kLength, dialect);
  pair.b = end_of(pair.making_b, begin);
  return pair;
}

std::size_t count_things(const Catalog& catalog) { return Things(catalog).all().size(); }

Catalog without_sequence_names(const Catalog& catalog) {
  Catalog result = catalog;
  for (const auto& present : catalog.tables()) {
    Table table = *present;
    for (Column& column : table.columns) column.facets.sequence = {};
    result.put_table(std::move(table));
  }
  return result;
}

}  // namespace limbeck::test
