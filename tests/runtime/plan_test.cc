#include "limbeck/plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fmt/format.h"
#include "limbeck/exit_code.h"
#include "revision_lookup.h"
#include "table_builder.h"

namespace limbeck::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string row_text(const RevisionTable& table, const RowChange& change) {
  switch (change.kind) {
    case RowChange::Kind::kDelete:
      return fmt::format(" -{}", revision_id(table, change.from));
    case RowChange::Kind::kInsert:
      return fmt::format(" +{}", revision_id(table, change.to));
    case RowChange::Kind::kUpdate:
      break;
  }
  return fmt::format(" {}>{}", revision_id(table, change.from), revision_id(table, change.to));
}

// "up b: a>b; up c: b>c", transactions parted by " | ". A step that is not whole shows how many statements it runs
// there, and one without version rows is not complete; "!" is no transaction.
std::string plan_of(const TestTable& history, const std::vector<std::string>& rows, std::string_view target,
                    const PlanLimits& limits = {}, RunMode mode = RunMode::kOneTransaction) {
  const absl::StatusOr<Plan> plan = make_plan(history.table(), history.dialect(), rows, target, limits, mode);
  if (!plan.ok()) return fmt::format("{}: {}", exit_code(plan.status()), std::string(plan.status().message()));
  std::string out;
  for (const Transaction& transaction : plan->transactions) {
    if (!out.empty()) out += " | ";
    std::string steps = transaction.kind == TransactionKind::kNone ? "!" : "";
    for (const Part& part : plan->parts_of(transaction)) {
      const Step& step = plan->step_of(part);
      steps +=
          fmt::format("{}{} {}", steps.size() < 2 ? "" : "; ", step.direction == Direction::kUpgrade ? "up" : "down",
                      revision_id(history.table(), step.revision));
      if (!part.begins_step || !part.completes_step) steps += fmt::format(" {}", part.statements.count);
      if (!part.completes_step) continue;
      steps += ":";
      for (const RowChange& change : plan->rows_of(step)) steps += row_text(history.table(), change);
    }
    out += steps;
  }
  return out;
}

class LinearPlan : public ::testing::Test {
 protected:
  const TestTable history_{{{.id = "a"}, {.id = "b", .parents = {"a"}}, {.id = "c", .parents = {"b"}}}};
};

TEST_F(LinearPlan, goes_forward_in_order) {
  EXPECT_EQ(plan_of(history_, {}, "head"), "up a: +a; up b: a>b; up c: b>c");
  EXPECT_EQ(plan_of(history_, {"a"}, "b"), "up b: a>b");
}

TEST_F(LinearPlan, goes_backward_in_reverse) {
  EXPECT_EQ(plan_of(history_, {"c"}, "base"), "down c: c>b; down b: b>a; down a: -a");
  EXPECT_EQ(plan_of(history_, {"c"}, "a"), "down c: c>b; down b: b>a");
  EXPECT_EQ(plan_of(history_, {"c"}, "-1"), "down c: c>b");
}

TEST_F(LinearPlan, is_empty_at_the_target) {
  EXPECT_EQ(plan_of(history_, {"c"}, "head"), "");
  EXPECT_EQ(plan_of(history_, {"b"}, "b"), "");
  EXPECT_EQ(plan_of(history_, {}, "base"), "");
}

TEST_F(LinearPlan, refuses_a_row_that_it_does_not_know) {
  EXPECT_THAT(plan_of(history_, {"f00d"}, "head"),
              HasSubstr("4: the database is at revision 'f00d', which this program does not know"));
  EXPECT_THAT(plan_of(history_, {"a", "f00d", "cafe"}, "base"), HasSubstr("at revisions 'f00d', 'cafe'"));
}

TEST_F(LinearPlan, refuses_rows_that_contradict_each_other) {
  EXPECT_THAT(plan_of(history_, {"a", "b"}, "head"),
              HasSubstr("1: the version table holds a row 'a' that its other rows imply"));
}

// Rows as Alembic keeps them.
class BranchedPlan : public ::testing::Test {
 protected:
  const TestTable history_{{{.id = "a"},
                            {.id = "b1", .parents = {"a"}},
                            {.id = "b2", .parents = {"a"}},
                            {.id = "b3", .parents = {"a"}},
                            {.id = "m", .parents = {"b1", "b2", "b3"}},
                            {.id = "n", .parents = {"m"}}}};
};

TEST_F(BranchedPlan, inserts_a_row_for_each_further_branch_and_joins_them_at_a_merge) {
  EXPECT_EQ(plan_of(history_, {}, "head"),
            "up a: +a; up b3: a>b3; up b2: +b2; up b1: +b1; up m: -b1 -b2 b3>m; up n: m>n");
}

TEST_F(BranchedPlan, splits_the_row_of_a_merge_again) {
  EXPECT_EQ(plan_of(history_, {"n"}, "a"),
            "down n: n>m; down m: +b1 +b2 m>b3; down b1: -b1; down b2: -b2; down b3: b3>a");
}

TEST_F(BranchedPlan, keeps_the_other_branches) {
  EXPECT_EQ(plan_of(history_, {"b1", "b2"}, "m"), "up b3: +b3; up m: -b1 -b2 b3>m");
  EXPECT_EQ(plan_of(history_, {"m"}, "b1"), "down m: +b1 +b2 m>b3");
}

TEST(DependentPlan, counts_dependencies_as_ancestors) {
  const TestTable history({{.id = "a1"},
                           {.id = "a2", .parents = {"a1"}},
                           {.id = "b1"},
                           {.id = "b2", .parents = {"b1"}, .dependencies = {"a2"}}});
  EXPECT_EQ(plan_of(history, {}, "b2"), "up a1: +a1; up a2: a1>a2; up b1: +b1; up b2: -b1 a2>b2");
  EXPECT_EQ(plan_of(history, {"b2"}, "b1"), "down b2: +b1 b2>a2");
  EXPECT_EQ(plan_of(history, {"b2"}, "a1"), "down b2: +b1 b2>a2; down a2: a2>a1")
      << "what depends on it goes, other branches stay";
}

TEST(DependentPlan, keeps_no_row_for_what_another_row_implies) {
  const TestTable history({{.id = "a1"},
                           {.id = "a2", .parents = {"a1"}},
                           {.id = "b1"},
                           {.id = "b2", .parents = {"b1"}, .dependencies = {"a1"}}});
  EXPECT_EQ(plan_of(history, {"a2", "b1"}, "b2"), "up b2: b1>b2");
  EXPECT_EQ(plan_of(history, {"a2", "b2"}, "b1"), "down b2: b2>b1");
  EXPECT_EQ(plan_of(history, {"a2", "b2"}, "a1"), "down a2: -a2") << "b2 still implies a1";
}

TEST(DependentPlan, steps_back_from_the_row_and_nowhere_else) {
  const TestTable history({{.id = "a"}, {.id = "x", .dependencies = {"a"}}});
  EXPECT_EQ(plan_of(history, {"x"}, "-1"), "down x: x>a");
  EXPECT_EQ(plan_of(history, {"x"}, "base"), "down x: x>a; down a: -a");
}

TEST(PlanOfIrreversible, is_refused_before_anything_runs) {
  const TestTable history({{.id = "a"},
                           {.id = "b", .parents = {"a"}, .irreversible = "the mails are gone"},
                           {.id = "c", .parents = {"b"}}});
  EXPECT_EQ(plan_of(history, {"c"}, "a"),
            "1: revision b (make b) cannot be taken back: the mails are gone; b.cc:5; nothing was changed");
  EXPECT_EQ(plan_of(history, {"c"}, "b"), "down c: c>b");
}

TEST(PlanTransactions, are_split_around_rebuilds) {
  const TestTable history({{.id = "a"},
                           {.id = "b", .parents = {"a"}},
                           {.id = "c", .parents = {"b"}, .flags = kScriptRebuildsTables},
                           {.id = "d", .parents = {"c"}},
                           {.id = "e", .parents = {"d"}}});
  EXPECT_EQ(plan_of(history, {}, "head"), "up a: +a; up b: a>b | up c: b>c | up d: c>d; up e: d>e");
  const Plan plan = *make_plan(history.table(), history.dialect(), {}, "head", {});
  EXPECT_EQ(plan.transactions[1].kind, TransactionKind::kRebuild);
  EXPECT_EQ(plan.transactions[2].kind, TransactionKind::kNormal);
  EXPECT_THAT(plan.split_reasons,
              ElementsAre("a new transaction begins between b and c: a revision that rebuilds tables runs alone",
                          "a new transaction begins between c and d: a revision that rebuilds tables runs alone"));
}

TEST(PlanTransactions, are_split_where_the_relations_would_be_too_many) {
  const TestTable history({{.id = "a", .relations = 900},
                           {.id = "b", .parents = {"a"}, .relations = 1100},
                           {.id = "c", .parents = {"b"}, .relations = 1},
                           {.id = "d", .parents = {"c"}, .relations = 5000}});
  EXPECT_EQ(plan_of(history, {}, "head", {.relations_per_transaction = 2000}),
            "up a: +a; up b: a>b | up c: b>c | up d: c>d");
  EXPECT_EQ(plan_of(history, {}, "head"), "up a: +a; up b: a>b; up c: b>c; up d: c>d") << "no limit";
  EXPECT_THAT(make_plan(history.table(), history.dialect(), {"a"}, "c", {2000})->split_reasons, IsEmpty());
}

TEST(PlanTransactions, stand_apart_from_what_runs_outside_of_them) {
  const TestTable history({{.id = "a", .upgrade = {"A"}},
                           {.id = "b", .parents = {"a"}, .upgrade = {"B1", "!B2", "!B3", "B4"}},
                           {.id = "c", .parents = {"b"}, .upgrade = {"!C"}},
                           {.id = "d", .parents = {"c"}, .upgrade = {"D"}}});
  EXPECT_EQ(plan_of(history, {}, "head"),
            "up a: +a; up b 1 | !up b 2 | up b 1: a>b | !up c 1 | up c 0: b>c | up d: c>d")
      << "a revision that ends outside is in before anything else is tried";
  EXPECT_THAT(
      make_plan(history.table(), history.dialect(), {}, "head", {})->split_reasons,
      ElementsAre("b.cc:12 (statement 2) runs outside any transaction; what comes before it is committed first",
                  "b.cc:13 (statement 3) runs outside any transaction; what comes before it is committed first",
                  "c.cc:11 (statement 1) runs outside any transaction; what comes before it is committed first"));
  EXPECT_EQ(plan_of(history, {"b"}, "c"), "!up c 1 | up c 0: b>c");
}

TEST(PlanTransactions, commit_an_enum_label_before_it_is_used) {
  const TestTable history({{.id = "a", .upgrade = {"=A1", "+A2", "A3"}},
                           {.id = "b", .parents = {"a"}, .upgrade = {"B1", "=B2"}},
                           {.id = "c", .parents = {"b"}, .upgrade = {"=C1", "+C2", "C3", "=C4"}},
                           {.id = "d", .parents = {"c"}, .upgrade = {"=D"}}});
  EXPECT_EQ(plan_of(history, {}, "head"), "up a: +a | up b: a>b; up c 3 | up c 1: b>c; up d: c>d");
  EXPECT_THAT(
      make_plan(history.table(), history.dialect(), {}, "head", {})->split_reasons,
      ElementsAre(
          "a new transaction begins between a and b: b.cc:12 needs an enum label that has to be committed first",
          "a new transaction begins within c: c.cc:14 needs an enum label that has to be committed first"));
  EXPECT_EQ(plan_of(history, {"a"}, "b"), "up b: a>b") << "committed long ago";
}

TEST(PlanTransactions, belong_to_one_revision_where_that_is_asked_for) {
  const TestTable history({{.id = "a", .upgrade = {"A"}},
                           {.id = "b", .parents = {"a"}, .upgrade = {"B"}, .flags = kScriptOwnTransaction},
                           {.id = "c", .parents = {"b"}, .upgrade = {"C"}},
                           {.id = "d", .parents = {"c"}, .upgrade = {"D"}}});
  EXPECT_EQ(plan_of(history, {}, "head"), "up a: +a | up b: a>b | up c: b>c; up d: c>d");
  EXPECT_THAT(make_plan(history.table(), history.dialect(), {}, "head", {})->split_reasons,
              ElementsAre("a new transaction begins between a and b: b asks for one of its own",
                          "a new transaction begins between b and c: b asks for one of its own"));
  EXPECT_EQ(plan_of(history, {}, "head", {}, RunMode::kPerRevision), "up a: +a | up b: a>b | up c: b>c | up d: c>d");
}

TEST(PlanTransactions, of_a_rebuild_may_be_several) {
  const TestTable history({{.id = "a", .upgrade = {"A1", "!A2", "A3"}, .flags = kScriptRebuildsTables}});
  const Plan plan = *make_plan(history.table(), history.dialect(), {}, "head", {});
  EXPECT_EQ(plan_of(history, {}, "head"), "up a 1 | !up a 1 | up a 1: +a");
  EXPECT_EQ(plan.transactions[0].kind, TransactionKind::kRebuild);
  EXPECT_EQ(plan.transactions[2].kind, TransactionKind::kRebuild);
}

TEST(DescribeStep, speaks_as_alembic_does) {
  const TestTable history({{.id = "a"}, {.id = "b", .parents = {"a"}}});
  EXPECT_EQ(describe_step(history.table(), {.revision = 0, .direction = Direction::kUpgrade}),
            "Running upgrade  -> a, make a");
  EXPECT_EQ(describe_step(history.table(), {.revision = 1, .direction = Direction::kDowngrade}),
            "Running downgrade b -> a, make b");
}

}  // namespace
}  // namespace limbeck::test
