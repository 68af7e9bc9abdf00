#include "target.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/strings/str_join.h"
#include "limbeck/exit_code.h"
#include "revision_lookup.h"
#include "table_builder.h"

namespace limbeck::test {
namespace {

std::vector<std::string> ids(const TestTable& history, const std::vector<std::uint32_t>& revisions) {
  std::vector<std::string> ids;
  for (const std::uint32_t revision : revisions) ids.emplace_back(revision_id(history.table(), revision));
  return ids;
}

// The ids that a target stands for, as an upgrade or, for what counts down from the rows, a downgrade understands it;
// or the error.
std::string resolve(const TestTable& history, std::string_view target, const std::vector<std::uint32_t>& rows = {}) {
  const std::vector<std::string> names = ids(history, rows);
  std::vector<std::uint32_t> revisions;
  absl::Status status;
  if (target.substr(0, 1) == "-") {
    const absl::StatusOr<DowngradeTarget> found = resolve_downgrade_target(history.table(), {names}, target);
    status = found.status();
    if (found.ok() && found->revision) revisions.push_back(*found->revision);
  } else {
    const absl::StatusOr<std::vector<std::uint32_t>> found = resolve_upgrade_target(history.table(), {names}, target);
    status = found.status();
    if (found.ok()) revisions = *found;
  }
  if (!status.ok()) {
    EXPECT_EQ(exit_code(status), kExitUsage) << target;
    return std::string(status.message());
  }
  return revisions.empty() ? "base" : absl::StrJoin(ids(history, revisions), " ");
}

class LinearTarget : public ::testing::Test {
 protected:
  const TestTable history_{{{.id = "1975ea83b712", .tags = {"v1.0-rc+1"}},
                            {.id = "3a9d9d455906", .parents = {"1975ea83b712"}, .labels = {"billing"}},
                            {.id = "3a9d0", .parents = {"3a9d9d455906"}},
                            {.id = "3a9d", .parents = {"3a9d0"}, .tags = {"v2.0"}}}};
};

TEST_F(LinearTarget, may_be_a_word_an_id_a_prefix_a_label_or_a_tag) {
  EXPECT_EQ(resolve(history_, "head"), "3a9d");
  EXPECT_EQ(resolve(history_, "heads"), "3a9d");
  EXPECT_EQ(resolve(history_, "base"), "base");
  EXPECT_EQ(resolve(history_, "1975ea83b712"), "1975ea83b712");
  EXPECT_EQ(resolve(history_, "1"), "1975ea83b712");
  EXPECT_EQ(resolve(history_, "3a9d9"), "3a9d9d455906");
  EXPECT_EQ(resolve(history_, "3a9d"), "3a9d") << "an exact id wins over a prefix";
  EXPECT_EQ(resolve(history_, "billing"), "3a9d9d455906");
  EXPECT_EQ(resolve(history_, "v2.0"), "3a9d");
  EXPECT_EQ(resolve(history_, "v1.0-rc+1"), "1975ea83b712");
}

TEST_F(LinearTarget, counts_from_the_row) {
  EXPECT_EQ(resolve(history_, "+1"), "1975ea83b712");
  EXPECT_EQ(resolve(history_, "+4"), "3a9d");
  EXPECT_EQ(resolve(history_, "+2", {1}), "3a9d");
  EXPECT_EQ(resolve(history_, "-1", {1}), "1975ea83b712");
  EXPECT_EQ(resolve(history_, "-2", {1}), "base");
}

TEST_F(LinearTarget, that_leaves_the_history_says_how_far_it_goes) {
  EXPECT_EQ(resolve(history_, "+99"),
            "the target +99 leaves the history: there are only 4 revisions after the database's");
  EXPECT_EQ(resolve(history_, "+1", {3}),
            "the target +1 leaves the history: there are only 0 revisions after the database's");
  EXPECT_EQ(resolve(history_, "-3", {1}),
            "the target -3 leaves the history: there are only 2 revisions up to the database's");
  EXPECT_EQ(resolve(history_, "-1"), "the target -1 leaves the history: nothing is applied");
  EXPECT_EQ(resolve(history_, "+99999999999999999999"),
            "the target +99999999999999999999 leaves the history: there are only 4 revisions after the database's");
  EXPECT_EQ(resolve(history_, "+0"), "the target +0 goes nowhere; +1 and -1 are the smallest steps");
}

TEST_F(LinearTarget, that_is_ambiguous_lists_what_it_could_be) {
  EXPECT_EQ(resolve(history_, "3"),
            "'3' is the beginning of 3 names: 3a9d, 3a9d0, 3a9d9d455906; write more of the one you mean");
}

TEST_F(LinearTarget, that_is_unknown_suggests_the_nearest) {
  EXPECT_EQ(resolve(history_, "haed"), "there is no revision, label or tag 'haed'; did you mean 'head'?");
  EXPECT_EQ(resolve(history_, "biling"), "there is no revision, label or tag 'biling'; did you mean 'billing'?");
  EXPECT_EQ(resolve(history_, "1975ea83b721"),
            "there is no revision, label or tag '1975ea83b721'; did you mean '1975ea83b712'?");
  EXPECT_EQ(resolve(history_, "nothing_like_it"), "there is no revision, label or tag 'nothing_like_it'");
}

TEST_F(LinearTarget, of_another_form_is_a_usage_error) {
  for (const std::string_view form : {"", "a:b", "+x", "-", "+", " head", "stamp:3a9d"}) {
    EXPECT_THAT(resolve(history_, form), ::testing::HasSubstr("is no target; give head, base, a revision")) << form;
  }
}

TEST(BranchedTarget, is_refused_where_it_would_be_a_guess) {
  const TestTable history({{.id = "a"},
                           {.id = "b1", .parents = {"a"}},
                           {.id = "b2", .parents = {"a"}},
                           {.id = "m", .parents = {"b1", "b2"}}});
  EXPECT_EQ(resolve(history, "+1", {0}),
            "the target +1 is ambiguous: a is followed by b1, b2; name the revision instead");
  EXPECT_EQ(resolve(history, "-1", {3}), "the target -1 is ambiguous: m merges b1, b2; name the revision instead");
  EXPECT_EQ(resolve(history, "-1", {1, 2}),
            "the target -1 is ambiguous: the database is at b1, b2; say from which, as in b1@-1, or name the revision");
  EXPECT_EQ(resolve(history, "head"), "m");
}

TEST(BranchedTarget, head_needs_a_single_one_and_heads_does_not) {
  const TestTable history({{.id = "a"},
                           {.id = "b1", .parents = {"a"}},
                           {.id = "b2", .parents = {"a"}},
                           {.id = "c", .dependencies = {"b2"}}});
  EXPECT_EQ(resolve(history, "head"),
            "'head' is ambiguous, the heads are b1, b2, c; name one of them, or write 'heads' for all");
  EXPECT_EQ(resolve(history, "heads"), "b1 c") << "b2 comes with c";
}

TEST(EmptyHistory, has_only_base) {
  const TestTable history({});
  EXPECT_EQ(resolve(history, "head"), "base");
  EXPECT_EQ(resolve(history, "base"), "base");
  EXPECT_THAT(resolve(history, "+1"), ::testing::HasSubstr("leaves the history"));
}

}  // namespace
}  // namespace limbeck::test
