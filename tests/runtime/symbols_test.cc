#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/strings/str_join.h"
#include "limbeck/exit_code.h"
#include "limbeck/plan.h"
#include "limbeck/revision_map.h"
#include "limbeck/revision_symbols.h"
#include "revision_lookup.h"
#include "table_builder.h"

namespace limbeck::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// "ids", or "kind: message".
template <typename Result>
std::string text_of(const RevisionTable& table, const Result& result) {
  if (!result.ok()) {
    const auto kind = revision_error_kind(result.status());
    return std::string(kind ? name_of(*kind) : "no kind") + ": " + std::string(result.status().message());
  }
  return id_list(table, *result);
}

class Symbols : public ::testing::Test {
 protected:
  std::string resolve(std::string_view symbol) const {
    return text_of(history_.table(), resolve_revisions(history_.table(), symbol));
  }
  std::string history(std::string_view range, const std::vector<std::string>& rows = {}) const {
    return text_of(history_.table(), history_range(RevisionMap(history_.table()), range, rows));
  }

  // a1 - a2 (label pay) - a3 and a2 - a4; b1 - b2, which needs a2.
  const TestTable history_{{{.id = "a1"},
                            {.id = "a2", .parents = {"a1"}, .labels = {"payments"}},
                            {.id = "a3", .parents = {"a2"}, .tags = {"v1.0"}},
                            {.id = "a4", .parents = {"a2"}},
                            {.id = "b1", .labels = {"books"}},
                            {.id = "b2", .parents = {"b1"}, .dependencies = {"a2"}}}};
};

TEST_F(Symbols, of_a_branch_are_above_or_below_it) {
  EXPECT_EQ(resolve("payments@heads"), "a3, a4");
  EXPECT_EQ(resolve("books@head"), "b2");
  EXPECT_EQ(resolve("a3@a1"), "a1");
  EXPECT_EQ(resolve("pay@v1.0"), "a3");
  EXPECT_EQ(resolve("payments@base"), "");
  EXPECT_THAT(resolve("payments@head"), HasSubstr("multiple_heads: 'payments@head' is ambiguous, the heads are a3, a4; "
                                                  "name one of them, or write 'payments@heads' for all"));
  EXPECT_EQ(resolve("books@a3"),
            "not_in_branch: revision a3 is neither above nor below books; write a3 alone, or another branch");
  EXPECT_EQ(
      resolve("boks@a3"),
      "unknown_branch: 'boks@': a branch is a label or a revision, but there is no revision, label or tag 'boks'; "
      "did you mean 'books'?");
  EXPECT_EQ(resolve("heads@a3"),
            "unknown_branch: 'heads@': a branch is a label or a revision, but 'heads' is a word with a meaning of its "
            "own, and names no branch");
}

TEST_F(Symbols, count_down_from_all_heads) {
  EXPECT_EQ(resolve("-1"), "a2, a2, b1");
  EXPECT_EQ(resolve("books@-1"), "b1");
  EXPECT_THAT(resolve("-9"), HasSubstr("relative_out_of_range: "));
}

TEST_F(Symbols, of_rows_are_whole_ids) {
  const RevisionTable& table = history_.table();
  const std::vector<std::string> unknown = {"f00d"}, prefix = {"b"}, known = {"b2"};
  EXPECT_EQ(exit_code(resolve_rows(table, unknown).status()), kExitUnknown);
  EXPECT_EQ(text_of(table, current_revisions(table, known)), "a2, b2") << "a2 is applied because b2 needs it";
  const TestTable one({{.id = "ae20bbbb0002"}});
  const std::vector<std::string> row = {"ae20"};
  EXPECT_EQ(
      text_of(one.table(), resolve_rows(one.table(), row)),
      "unknown_revision: the database is at 'ae20', which is no revision but the beginning of ae20bbbb0002; if that "
      "is meant: UPDATE alembic_version SET version_num = 'ae20bbbb0002' WHERE version_num = 'ae20'");
}

TEST_F(Symbols, of_ranges_include_where_they_begin) {
  EXPECT_EQ(history("a2:a3"), "a3, a2");
  EXPECT_EQ(history("a1:"), "a3, a4, a2, a1");
  EXPECT_EQ(history(":books@+1"), "b1");
  EXPECT_EQ(history("current:a4", {"a2"}), "a4, a2");
  EXPECT_EQ(history(":current", {"a3"}), "a3, a2, a1");
  EXPECT_EQ(history("a3:a4"),
            "range_not_ancestor: 'a3:a4': a3 is not below the other end, so there is no history between them");
  EXPECT_EQ(history("a3"), "bad_range: 'a3' is no range of history; write FROM:TO, FROM: or :TO");
  EXPECT_TRUE(range_needs_rows(":current"));
  EXPECT_FALSE(range_needs_rows("a1:heads"));
}

TEST_F(Symbols, spread_as_labels) {
  const RevisionMap map(history_.table());
  EXPECT_THAT(map.labels(0), IsEmpty()) << "two lines lead from a2 to tips";
  EXPECT_THAT(map.labels(2), ElementsAre("payments"));
  EXPECT_THAT(map.labels(5), ElementsAre("books")) << "a dependency is no line";
}

class Commands : public Symbols {
 protected:
  std::string stamp(const std::vector<std::string>& rows, const std::vector<std::string>& targets) const {
    const auto plan = make_stamp_plan(history_.table(), history_.dialect(), rows, targets);
    return plan.ok() ? steps_of(*plan)
                     : text_of(history_.table(), absl::StatusOr<std::vector<std::uint32_t>>(plan.status()));
  }
  std::string steps_of(const Plan& plan) const {
    return absl::StrJoin(plan.steps, "; ", [&](std::string* out, const Step& step) {
      out->append(describe_step(history_.table(), plan, step));
    });
  }
};

TEST_F(Commands, stamp_replaces_what_is_above_and_below) {
  EXPECT_EQ(stamp({}, {"a3"}), "Running stamp_revision  -> a3");
  EXPECT_EQ(stamp({"a1"}, {"a3"}), "Running stamp_revision a1 -> a3");
  EXPECT_EQ(stamp({"a3", "a4"}, {"a1"}), "Running stamp_revision a3, a4 -> a1");
  EXPECT_EQ(stamp({"a3"}, {"base"}), "Running stamp_revision a3 -> ");
  EXPECT_EQ(stamp({"a3"}, {"a3"}), "");
}

TEST_F(Commands, stamp_loses_no_destination) {
  EXPECT_EQ(stamp({"a3", "b1"}, {"heads"}), "Running stamp_revision  -> a4; Running stamp_revision b1 -> b2");
  EXPECT_EQ(stamp({}, {"a1", "a3"}), "Running stamp_revision  -> a3") << "a3 implies a1";
}

TEST_F(Commands, downgrade_says_what_else_goes) {
  const std::vector<std::string> rows = {"a3", "b2"};
  const auto all = make_downgrade_plan(history_.table(), history_.dialect(), rows, "a3-3", {});
  ASSERT_TRUE(all.ok()) << all.status();
  EXPECT_THAT(all->notes, ElementsAre("'a3-3' is base, so every branch goes, and not just that of a3: b2, b1 as well"));
  const auto branch = make_downgrade_plan(history_.table(), history_.dialect(), rows, "payments@a1", {});
  ASSERT_TRUE(branch.ok()) << branch.status();
  EXPECT_EQ(branch->steps.size(), 3U);
}

TEST_F(Commands, ask_where_several_rows_could_be_meant) {
  const std::vector<std::string> rows = {"a3", "b2"};
  const auto plan = make_downgrade_plan(history_.table(), history_.dialect(), rows, "-1", {});
  EXPECT_EQ(plan.status().message(),
            "the target -1 is ambiguous: the database is at a3, b2; say from which, as in a3@-1, or name the revision");
  EXPECT_EQ(revision_error_kind(plan.status()), RevisionErrorKind::kAmbiguousRelative);
}

TEST_F(Commands, do_not_ask_where_no_answer_would_help) {
  const std::vector<std::string> rows = {"a3", "b2"};
  const auto plan = make_downgrade_plan(history_.table(), history_.dialect(), rows, "-9", {});
  EXPECT_EQ(revision_error_kind(plan.status()), RevisionErrorKind::kRelativeOutOfRange) << plan.status();
}

TEST_F(Commands, offline_have_their_beginning_written) {
  const RevisionTable& table = history_.table();
  const std::vector<std::string> range = {"a1:a3"}, single = {"a3"}, from_base = {"base:a3"};
  const auto offline = split_offline_targets(table, Direction::kDowngrade, range);
  ASSERT_TRUE(offline.ok());
  EXPECT_THAT(offline->rows, ElementsAre("a1"));
  EXPECT_THAT(offline->targets, ElementsAre("a3"));
  EXPECT_THAT(split_offline_targets(table, Direction::kUpgrade, from_base)->rows, IsEmpty());
  EXPECT_EQ(revision_error_kind(split_offline_targets(table, Direction::kDowngrade, single).status()),
            RevisionErrorKind::kSqlRangeRequired);
  EXPECT_EQ(revision_error_kind(make_plan(table, history_.dialect(), {}, "a1:a3", {}).status()),
            RevisionErrorKind::kRangeNotAllowed);
}

TEST(RevisionError, has_a_name_for_each_kind) {
  for (int i = 0; i <= static_cast<int>(RevisionErrorKind::kIrreversible); ++i) {
    const auto kind = static_cast<RevisionErrorKind>(i);
    EXPECT_FALSE(name_of(kind).empty());
    EXPECT_EQ(revision_error_kind(revision_error(kind, "x")), kind);
  }
  EXPECT_EQ(revision_error_kind(absl::OkStatus()), std::nullopt);
  EXPECT_EQ(revision_error_kind(absl::InternalError("x")), std::nullopt);
}

}  // namespace
}  // namespace limbeck::test
