// Random pairs of schemas: what diff() says leads a real database from one to the other, and back.
// RC_PARAMS="seed=... max_success=..." chooses what is tried; a failure is shrunk to a few operations.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>
#include <stdexcept>

#include "diff/compiled.h"
#include "diff/diff.h"
#include "diff/differences.h"
#include "diff/random_pair.h"
#include "diff/sample_rows.h"
#include "dump/dump.h"
#include "invert/invert.h"
#include "limbeck/arena.h"
#include "model/comparison.h"
#include "model/random_rolls.h"
#include "support/live_database.h"

namespace limbeck {
namespace {

constexpr std::size_t kCandidates = 40;  // of which some do nothing, or cannot be

class Convergence {
 public:
  explicit Convergence(std::string_view dialect)
      : dialect_(*find_dialect(dialect)), database_(test::LiveDatabase::create(dialect)) {}

  const Dialect& dialect() const { return dialect_; }
  std::size_t rows() const { return rows_; }

  // What is wrong; empty where nothing is.
  std::string problem_of(const test::RandomPair& pair) {
    place_ = "making A";
    done_.clear();
    try {
      database_->clear();
      load(pair);
      there_and_back(pair);
    } catch (const std::runtime_error& error) {
      return place_ + ": " + error.what() + "\n" + done_;
    }
    return {};
  }

 private:
  void run(const RenderedScript& script) { database_->run(test::live_statements(script), script.rebuilds_tables); }

  void load(const test::RandomPair& pair) {
    DiagnosticSink sink;
    run(dialect_.render(pair.making_a, {}, sink));
    const std::string rest = test::difference(dialect_, pair.a, database_->reflect());
    if (!rest.empty()) throw std::runtime_error(rest);
    filled_.clear();
    // One that refers to another comes behind it.
    const std::vector<test::SampleRow> rows = test::sample_rows(pair.a, pair.b);
    for (int attempt = 0; attempt < 2; ++attempt)
      for (const test::SampleRow& row : rows)
        if (filled_.count(row.table) == 0 && insert(row.insert)) filled_.insert(row.table);
    rows_ += filled_.size();
  }

  bool insert(const std::string& statement) {
    try {
      database_->run({{statement}});
      return true;
    } catch (const std::runtime_error&) {
      return false;
    }
  }

  DiffResult difference_of(const Catalog& from, const Catalog& to) { return diff(from, to, {.dialects = {&dialect_}}); }

  void there_and_back(const test::RandomPair& pair) {
    place_ = "up";
    const DiffResult forward = difference_of(pair.a, pair.b);
    const test::CompiledWay up = carry_out(forward, pair.a);
    expect(pair.b);
    place_ = "down";
    DiagnosticSink sink;
    DiffResult back;
    back.operations = derive_downgrade(up.changes, sink);
    if (sink.has_errors()) back = difference_of(up.after, pair.a);
    carry_out(back, up.after);
    expect(pair.a);
  }

  test::CompiledWay carry_out(const DiffResult& result, const Catalog& from) {
    done_ += place_ + ":\n" + dump(result.operations);
    test::CompiledWay way = test::compiled(result.operations, from, dialect_);
    run(way.script);
    for (const ObjectName& table : result.remade_tables) filled_.erase(table);
    for (const ObjectName& table : filled_)
      if (database_->count_rows(std::string(table.name)) != 1)
        throw std::runtime_error("the row of " + std::string(table.name) + " is lost");
    return way;
  }

  void expect(const Catalog& goal) {
    const Catalog reached = database_->reflect();
    const std::string rest =
        test::difference(dialect_, test::without_sequence_names(goal), test::without_sequence_names(reached));
    const std::string left = dump(difference_of(reached, goal).operations);
    const bool differs = !find_differences(reached, goal, dialect_, {}, {}).empty();
    if (!rest.empty() || differs || !left.empty())
      throw std::runtime_error("it is not reached\n" + rest + (left.empty() ? "" : "what is left is\n" + left));
  }

  const Dialect& dialect_;
  const std::unique_ptr<test::LiveDatabase> database_;
  std::set<ObjectName> filled_;
  std::string place_, done_;
  std::size_t rows_ = 0;
};

std::string operations_in(const std::vector<Change>& changes) {
  std::vector<Operation> operations;
  for (const Change& change : changes) operations.push_back(change.operation);
  return dump(operations);
}

void try_pairs(std::string_view dialect) {
  Convergence convergence(dialect);
  std::size_t things = 0, count = 0;
  bool failed = false;
  const bool passed = rc::check([&] {
    const auto first = *test::random_rolls(kCandidates), second = *test::random_rolls(kCandidates);
    const bool is_related = *rc::gen::arbitrary<bool>();
    Arena arena;
    const ArenaScope scope(arena);
    const test::RandomPair pair = test::make_pair({first, second, is_related}, convergence.dialect());
    if (!failed) things += test::count_things(pair.a) + test::count_things(pair.b), count += 2;
    const std::string problem = convergence.problem_of(pair);
    failed = failed || !problem.empty();
    if (!problem.empty())
      RC_FAIL(problem + "\nA is made by:\n" + operations_in(pair.making_a) + "\nB " +
              (is_related ? "from A" : "from nothing") + " by:\n" + operations_in(pair.making_b));
  });
  EXPECT_TRUE(passed);
  std::printf("%zu pairs of schemas with %.1f things; %zu rows\n", count / 2,
              static_cast<double>(things) / static_cast<double>(count), convergence.rows());
}

TEST(ConvergenceTest, Postgresql) { try_pairs("postgresql"); }
TEST(ConvergenceTest, Sqlite) { try_pairs("sqlite"); }

}  // namespace
}  // namespace limbeck
