// What diff() says about random schemas, without a database: it leads to the other schema, says no more than it must,
// and does not depend on how the schemas came about.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <stdexcept>

#include "apply/apply.h"
#include "diff/compiled.h"
#include "diff/diff.h"
#include "diff/random_pair.h"
#include "dump/dump.h"
#include "limbeck/arena.h"
#include "model/comparison.h"
#include "model/random_rolls.h"

namespace limbeck {
namespace {

constexpr std::size_t kCandidates = 40;  // of which some do nothing, or cannot be

template <class T>
void refill(const Catalog& catalog, Catalog& result) {
  const auto all = catalog.all<T>();
  for (auto object = all.rbegin(); object != all.rend(); ++object) result.put(**object);
}

// The same schema, filled from the other end.
Catalog refilled(const Catalog& catalog) {
  Catalog result;
  refill<ObjectOwner>(catalog, result);
  refill<ObjectComment>(catalog, result);
  refill<StoredObject>(catalog, result);
  refill<Privilege>(catalog, result);
  refill<StoredFunction>(catalog, result);
  refill<View>(catalog, result);
  refill<Domain>(catalog, result);
  refill<Sequence>(catalog, result);
  refill<Extension>(catalog, result);
  refill<NamedSchema>(catalog, result);
  const auto tables = catalog.tables();
  for (auto table = tables.rbegin(); table != tables.rend(); ++table) result.put_table(**table);
  const auto types = catalog.enum_types();
  for (auto type = types.rbegin(); type != types.rend(); ++type)
    if (type->is_declared) result.declare_enum(*type);
  return result;
}

// Also within its tables.
Catalog turned(const Catalog& catalog) {
  Catalog result = refilled(catalog);
  for (const auto& present : catalog.tables()) {
    Table table = *present;
    std::reverse(table.uniques.begin(), table.uniques.end());
    std::reverse(table.checks.begin(), table.checks.end());
    std::reverse(table.foreign_keys.begin(), table.foreign_keys.end());
    std::reverse(table.excludes.begin(), table.excludes.end());
    std::reverse(table.indexes.begin(), table.indexes.end());
    std::reverse(table.triggers.begin(), table.triggers.end());
    std::reverse(table.policies.begin(), table.policies.end());
    result.put_table(std::move(table));
  }
  return result;
}

class RandomDiffs {
 public:
  explicit RandomDiffs(const Dialect& dialect) : dialect_(dialect) {}

  void check(const Catalog& a, const Catalog& b) const {
    const std::vector<Operation> operations = difference_of(a, b);
    const std::string words = dump(operations);
    try {
      const test::CompiledWay way = test::compiled(operations, a, dialect_);
      expect(is_same(way.after, b), test::difference(dialect_, b, way.after));
      expect_nothing(difference_of(way.after, b), "behind it");
      expect_nothing(difference_of(a, a), "between a schema and itself");
      expect(dump(difference_of(refilled(a), refilled(b))) == words, "it depends on the order of objects");
      const std::vector<Operation> other = difference_of(turned(a), turned(b));
      expect(is_same(test::compiled(other, a, dialect_).after, b), "it depends on the order of parts");
      expect_no_more(way.operations, a, b);
    } catch (const std::runtime_error& problem) {
      throw std::runtime_error(problem.what() + std::string("\nin\n") + words);
    }
  }

 private:
  std::vector<Operation> difference_of(const Catalog& a, const Catalog& b) const {
    return diff(a, b, {.dialects = {&dialect_}}).operations;
  }

  bool is_same(const Catalog& a, const Catalog& b) const {
    return dialect_.normal_form(test::without_sequence_names(a), {}) ==
           dialect_.normal_form(test::without_sequence_names(b), {});
  }

  static void expect(bool yes, const std::string& why) {
    if (!yes) throw std::runtime_error(why);
  }
  static void expect_nothing(const std::vector<Operation>& operations, const std::string& where) {
    expect(operations.empty(), "there is something left " + where + ":\n" + dump(operations));
  }

  // What the database does by itself anyway, and yet is said: an enum is made by its first column, too; and with its
  // key a column of SQLite ceases to count.
  static bool may_be_said(const Operation& operation) {
    if (const auto* alter = std::get_if<AlterColumn>(&operation.body)) return alter->autoincrement == Choice::kNo;
    return std::holds_alternative<CreateEnum>(operation.body);
  }

  // Without any of them it is not the other schema, or cannot be carried out.
  void expect_no_more(const std::vector<Operation>& operations, const Catalog& a, const Catalog& b) const {
    for (std::size_t left_out = 0; left_out < operations.size(); ++left_out) {
      if (may_be_said(operations[left_out])) continue;
      State state{a, {}};
      state.limits = limits_of({std::string(dialect_.name())});
      DiagnosticSink sink;
      for (std::size_t i = 0; i < operations.size() && !sink.has_errors(); ++i)
        if (i != left_out) apply(operations[i], state, sink);
      expect(sink.has_errors() || !is_same(state.catalog, b), "it can be left out: " + dump({operations[left_out]}));
    }
  }

  const Dialect& dialect_;
};

std::string operations_in(const std::vector<Change>& changes) {
  std::vector<Operation> operations;
  for (const Change& change : changes) operations.push_back(change.operation);
  return dump(operations);
}

void try_pairs(std::string_view name) {
  const Dialect& dialect = *find_dialect(name);
  const RandomDiffs diffs(dialect);
  std::size_t count = 0;
  const bool passed = rc::check([&] {
    const auto first = *test::random_rolls(kCandidates), second = *test::random_rolls(kCandidates);
    const bool is_related = *rc::gen::arbitrary<bool>();
    Arena arena;
    const ArenaScope scope(arena);
    const test::RandomPair pair = test::make_pair({first, second, is_related}, dialect);
    const auto check = [&](const Catalog& a, const Catalog& b) {
      ++count;
      try {
        diffs.check(a, b);
      } catch (const std::runtime_error& problem) {
        RC_FAIL(std::string(problem.what()) + "\nwhere the schemas are made by\n" + operations_in(pair.making_a) +
                "and " + (is_related ? "from there" : "from nothing") + "\n" + operations_in(pair.making_b));
      }
    };
    check(pair.a, pair.b);
    check(pair.b, pair.a);
    check(Catalog(), pair.b);
    check(pair.b, Catalog());
  });
  EXPECT_TRUE(passed);
  std::printf("%zu pairs of schemas\n", count);
}

TEST(RandomDiffsTest, Postgresql) { try_pairs("postgresql"); }
TEST(RandomDiffsTest, Sqlite) { try_pairs("sqlite"); }

}  // namespace
}  // namespace limbeck
