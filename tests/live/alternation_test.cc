// The real Alembic and our runtime take turns on one database, over random histories with branches, merges, labels and
// dependencies: whoever moves, both then read the same state from the version table, and it is the one that the other
// would have made. The graphs that Debian's Alembic gets wrong are left out by a rule, counted and printed.
//
// LIMBECK_SEED repeats a run; tests/run --long tries many more histories.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <sstream>

#include "limbeck/open_for_table.h"
#include "limbeck/plan_text.h"
#include "limbeck/revision_map.h"
#include "limbeck/revision_symbols.h"
#include "limbeck/runtime.h"
#include "random_history.h"
#include "support/alembic_session.h"
#include "support/postgres_cluster.h"
#include "support/temp_directory.h"

namespace limbeck::test {
namespace {

using ::testing::UnorderedElementsAreArray;

constexpr int kHistories = 50, kCommands = 12;

unsigned seed() {
  if (const char* const text = std::getenv("LIMBECK_SEED")) return static_cast<unsigned>(std::stoul(text));
  return std::random_device()();
}

// RC_PARAMS is RapidCheck's, whose properties are tried on 100 inputs unless it says otherwise.
int histories() {
  const std::string parameters = std::getenv("RC_PARAMS") == nullptr ? "" : std::getenv("RC_PARAMS");
  const std::size_t at = parameters.find("max_success=");
  return at == std::string::npos ? kHistories : std::stoi(parameters.substr(at + 12)) * kHistories / 100;
}

struct Move {
  enum class Kind { kUpgrade, kDowngrade, kStamp } kind;
  std::string target;

  std::string verb() const {
    return kind == Kind::kUpgrade ? "upgrade" : kind == Kind::kDowngrade ? "downgrade" : "stamp";
  }
  // A target that begins with '-' is no option.
  std::vector<std::string> arguments() const { return {verb(), "--", target}; }
};

std::vector<std::string> sorted(std::vector<std::string> texts) {
  std::sort(texts.begin(), texts.end());
  return texts;
}

class Game {
 public:
  Game(const RandomHistory& history, std::string url, AlembicSession& alembic, std::mt19937& random)
      : history_(history),
        table_(history.table()),
        url_(std::move(url)),
        session_(alembic),
        project_(history.scripts(), url_),
        random_(random) {}

  void play(int commands) {
    for (int i = 0; i < commands && !testing::Test::HasFailure(); ++i) {
      const Move move = any_move();
      const bool is_ours = i % 2 == 0;
      log_ += (is_ours ? "  limbeck " : "  alembic ") + move.verb() + ' ' + move.target + '\n';
      SCOPED_TRACE(history_.text() + log_);
      take(move, is_ours);
      compare_current();
      log_ += "    -> " + position_text(table_, rows_) + '\n';
    }
  }

  int moves() const { return moves_; }
  int refusals() const { return refusals_; }

 private:
  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_); }

  std::string any_revision() { return history_.revisions()[below(history_.revisions().size())].id; }

  // What depends on the order of rows, or on one of several, is no question to compare answers on: the corpus of
  // tests/conformance has those, and docs/alembic.md says where we refuse what it guesses.
  Move any_move() {
    const bool is_one_row = rows_.size() == 1;
    switch (below(12)) {
      case 0:
      case 1:
      case 2:
        return {Move::Kind::kUpgrade, any_revision()};
      case 3:
        return {Move::Kind::kUpgrade, "heads"};
      case 4:
        return {Move::Kind::kUpgrade, is_one_row ? "+1" : any_revision()};
      case 5:
        return {Move::Kind::kUpgrade, any_revision() + "@heads"};
      case 6:
        return {Move::Kind::kDowngrade, "base"};
      case 7:
        return {Move::Kind::kDowngrade, is_one_row ? "-1" : any_revision()};
      case 8:
        return {Move::Kind::kStamp, rows_.size() < 2 ? any_revision() : "base"};
      default:
        return {Move::Kind::kDowngrade, any_revision()};
    }
  }

  absl::StatusOr<Plan> plan(const Move& move, absl::Span<const std::string> rows) const {
    const DatabaseUrl url = *parse_database_url(url_);
    const DialectTable& dialect = **dialect_of(table_, url.dialect);
    if (move.kind == Move::Kind::kUpgrade) return make_upgrade_plan(table_, dialect, rows, {move.target}, {});
    if (move.kind == Move::Kind::kDowngrade) return make_downgrade_plan(table_, dialect, rows, move.target, {});
    return make_stamp_plan(table_, dialect, rows, {move.target});
  }

  static void follow(const RevisionTable& table, const Plan& plan, std::vector<std::string>& rows) {
    const auto id = [&](std::uint32_t revision) { return std::string(table.view(table.revisions[revision].id)); };
    for (const RowChange& change : plan.row_changes) {
      if (change.kind != RowChange::Kind::kInsert) std::erase(rows, id(change.from));
      if (change.kind != RowChange::Kind::kDelete) rows.push_back(id(change.to));
    }
  }

  void take(const Move& move, bool is_ours) {
    const absl::StatusOr<Plan> expected = plan(move, rows_);
    std::vector<std::string> rows_then = rows_;
    if (expected.ok()) follow(table_, *expected, rows_then);
    ++moves_;
    if (!expected.ok()) ++refusals_;
    if (is_ours) {
      MigrateOptions options;
      options.planner = [&](absl::Span<const std::string> rows, const PlanLimits&) { return plan(move, rows); };
      const MigrateResult result = migrate(table_, url_, options);
      EXPECT_EQ(result.ok(), expected.ok()) << result.status;
    } else {
      const AlembicSession::Answer answer = session_.run(project_, move.arguments());
      EXPECT_EQ(answer.exit_code == 0, expected.ok()) << answer.error << '\n' << expected.status();
    }
    absl::StatusOr<OpenedDatabase> database = open_for_table(table_, url_, OpenMode::kReadOnly);
    ASSERT_TRUE(database.ok()) << database.status();
    rows_ = read_version_rows(table_, *database->driver)->rows;
    EXPECT_EQ(sorted(rows_), sorted(rows_then));
  }

  void compare_current() {
    const AlembicSession::Answer theirs = session_.run(project_, {"current"});
    EXPECT_EQ(theirs.exit_code, 0) << theirs.error;
    std::vector<std::string> lines;
    std::istringstream out(theirs.out);
    for (std::string line; std::getline(out, line);) lines.push_back(line);
    EXPECT_THAT(our_current(), UnorderedElementsAreArray(lines));
  }

  // As `current` words it.
  std::vector<std::string> our_current() const {
    const RevisionMap map(table_);
    std::vector<std::string> lines;
    const std::vector<std::uint32_t> revisions = *current_revisions(table_, rows_);
    for (const std::uint32_t revision : revisions) {
      std::string line(map.id(revision));
      if (map.is_head(revision)) line += map.is_effective_head(revision) ? " (head)" : " (effective head)";
      if (map.is_branch_point(revision)) line += " (branchpoint)";
      if (map.is_merge_point(revision)) line += " (mergepoint)";
      lines.push_back(line);
    }
    return lines;
  }

  const RandomHistory& history_;
  const RevisionTable& table_;
  const std::string url_;
  AlembicSession& session_;
  const AlembicProject project_;
  std::mt19937& random_;
  std::vector<std::string> rows_;
  std::string log_;
  int moves_ = 0;
  int refusals_ = 0;
};

void play_all(int count, const std::function<std::string(int)>& make_url) {
  const unsigned first = seed();
  std::cout << "LIMBECK_SEED=" << first << '\n';
  testing::Test::RecordProperty("seed", std::to_string(first));
  std::mt19937 random(first);
  AlembicSession alembic;
  std::map<std::string, int> excluded;
  int played = 0, moves = 0, refusals = 0;
  std::size_t revisions = 0, merges = 0, dependencies = 0;
  while (played < count && !testing::Test::HasFailure()) {
    const RandomHistory history(random);
    if (const std::string why = history.exclusion(); !why.empty()) {
      ++excluded[why];
      continue;
    }
    Game game(history, make_url(played++), alembic, random);
    game.play(kCommands);
    for (const RandomRevision& revision : history.revisions()) {
      ++revisions;
      merges += revision.parents.size() > 1 ? 1 : 0;
      dependencies += revision.dependencies.size();
    }
    moves += game.moves();
    refusals += game.refusals();
  }
  std::cout << played << " histories of " << revisions << " revisions, " << merges << " merges, " << dependencies
            << " dependencies; " << moves << " commands, " << refusals << " of them refused\n";
  for (const auto& [why, times] : excluded) std::cout << times << " histories left out: " << why << '\n';
}

TEST(Alternation, OnSqlite) {
  const TempDirectory directory("alternation");
  play_all(histories(),
           [&](int i) { return "sqlite:///" + (directory.path() / (std::to_string(i) + ".db")).string(); });
}

TEST(Alternation, OnPostgresql) {
  PostgresCluster& cluster = PostgresCluster::shared();
  play_all(histories() / 8, [&](int) { return cluster.url(cluster.create_database("alternation")); });
}

}  // namespace
}  // namespace limbeck::test
