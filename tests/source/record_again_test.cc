// The law of compiler/source: a migration that is written, compiled and recorded dumps as the operations that it was
// written from. For every golden case, for its schema in short form, and for random operations.
#include <gtest/gtest.h>

#include <random>

#include "dump/dump.h"
#include "limbeck/arena.h"
#include "model/live_model.h"
#include "model/random_sequence.h"
#include "source/short_form.h"
#include "source/written_migrations.h"
#include "support/case_list.h"
#include "support/history.h"

namespace limbeck {
namespace {

constexpr int kSequences = 12;
constexpr std::size_t kLength = 30;

// The schema as one migration makes it from nothing.
std::vector<Operation> tables_of(const Catalog& catalog) {
  std::vector<Operation> operations;
  for (const auto& table : catalog.tables()) operations.push_back({to_operation(*table), {}});
  return operations;
}

Catalog without_tables(Catalog catalog) {
  for (const auto& table : catalog.tables()) catalog.remove_table(table->name);
  return catalog;
}

class RecordAgainTest : public testing::Test {
 protected:
  void check() {
    for (const test::WrittenMigrations::Recorded& recorded : written_.record_again())
      EXPECT_EQ(recorded.actual, recorded.expected) << recorded.name << ":\n" << recorded.source;
  }

  // The operations as they are, and in short form, which must make the same schema.
  State add(const std::string& name, const std::vector<Operation>& operations, const State& before) {
    written_.add(name, operations);
    const std::vector<Operation> shorter = short_form(operations, before);
    written_.add(name + ", in short form", shorter);
    const State after = apply_all(operations, before), shorter_after = apply_all(shorter, before);
    EXPECT_TRUE(after.catalog == shorter_after.catalog) << name << ":\n" << dump(operations) << "\n" << dump(shorter);
    return after;
  }

  static State apply_all(const std::vector<Operation>& operations, State state) {
    DiagnosticSink sink;
    for (const Operation& operation : operations) apply(with_names(operation, state), state, sink);
    return state;
  }

  Arena arena_;
  const ArenaScope scope_{arena_};
  test::WrittenMigrations written_;
};

TEST_F(RecordAgainTest, GoldenCases) {
  for (const Case& value : all_cases()) {
    History history;
    value.run(history);
    if (!history.files().naming_convention.empty()) continue;
    State state;
    int number = 0;
    for (const Migration& migration : history.files().migrations) {
      const std::string name = value.name + " " + std::to_string(++number);
      if (migration.upgrade == nullptr) continue;
      try {
        if (migration.downgrade.author() != nullptr) written_.add(name + " down", record(migration.downgrade.author()));
        state = add(name, record(migration.upgrade), state);
      } catch (...) {  // a case about migrations that throw
      }
    }
  }
  check();
}

TEST_F(RecordAgainTest, RandomOperations) {
  std::mt19937 random(20261123);
  std::uniform_int_distribution<int> roll(0, test::kRollEnd - 1);
  for (int i = 0; i < kSequences; ++i) {
    const Dialect& dialect = *find_dialect(i % 2 == 0 ? "postgresql" : "sqlite");
    std::vector<test::Rolls> rolls(75);
    for (test::Rolls& one : rolls)
      for (int& value : one) value = roll(random);
    const test::RandomSequence sequence = test::make_sequence(rolls, kLength, dialect);
    const std::string name = "sequence " + std::to_string(i);
    const State after = add(name, sequence.revision.up.operations, {});
    written_.add(name + " down", sequence.revision.down.operations);
    add(name + " as one schema", tables_of(after.catalog), State{without_tables(after.catalog), {}});
  }
  check();
}

}  // namespace
}  // namespace limbeck
