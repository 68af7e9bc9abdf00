// Random sequences of operations, each as one revision: forward, back and forward again, the real schema is the
// simulated one. RC_PARAMS="seed=... max_success=..." chooses what is tried; a failure is shrunk to a few operations.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cstdlib>
#include <stdexcept>

#include "limbeck/arena.h"
#include "model/random_rolls.h"
#include "model/random_sequence.h"

namespace limbeck {
namespace {

constexpr std::size_t kLength = 30;
constexpr std::size_t kCandidates = 75;  // of which some do nothing, or cannot be

// What is wrong with it; empty where nothing is.
std::string problem_of(const test::RandomSequence& sequence, test::LiveModel& model) {
  if (!sequence.diagnostics.empty()) return sequence.diagnostics;
  const char* when = "forward";
  const auto carry_out = [&](const test::Way& way) {
    const std::string difference = model.carry_out(way);
    if (!difference.empty()) throw std::runtime_error(difference);
  };
  try {
    model.begin();
    carry_out(sequence.revision.up);
    when = "back";
    carry_out(sequence.revision.down);
    when = "forward again";
    carry_out(sequence.revision.up);
  } catch (const std::runtime_error& error) {
    return std::string(when) + ": " + error.what();
  }
  return {};
}

void try_sequences(std::string_view dialect) {
  test::LiveModel model(dialect);
  std::size_t operations = 0, count = 0;
  bool failed = false;
  const bool passed = rc::check([&] {
    const std::vector<test::Rolls> rolls = *test::random_rolls(kCandidates);
    Arena arena;
    const ArenaScope scope(arena);
    const test::RandomSequence sequence = test::make_sequence(rolls, kLength, model.dialect());
    if (!failed) operations += sequence.size, ++count;
    const std::string problem = problem_of(sequence, model);
    failed = failed || !problem.empty();
    if (!problem.empty()) RC_FAIL(problem + "\nin this sequence:\n" + sequence.operations);
  });
  EXPECT_TRUE(passed);
  EXPECT_GT(operations, count * kLength / 2) << "too few of the operations that are drawn are possible";
  std::printf("%zu sequences of %.1f operations\n", count,
              static_cast<double>(operations) / static_cast<double>(count));
}

TEST(SequencesTest, Postgresql) { try_sequences("postgresql"); }
TEST(SequencesTest, Sqlite) { try_sequences("sqlite"); }

}  // namespace
}  // namespace limbeck
