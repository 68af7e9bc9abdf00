// What `revision` and `merge` make of a history, and what they refuse before anything is written.
#include "commands/new_revision.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "emit/table_image.h"
#include "graph/graph.h"
#include "limbeck/exit_code.h"
#include "pipeline/describe.h"

namespace limbeck {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::MatchesRegex;

// a1 -- b1 (billing) -- b2
//   \-- c1            \-- c2 (depends on a1)
const Migration kA1 = {.upgrade = [](Operations&) {}};
const Migration kB1 = {.revises = "a1", .branch_labels = "billing", .upgrade = [](Operations&) {}};
const Migration kB2 = {.revises = "b1", .tags = "v2", .upgrade = [](Operations&) {}};
const Migration kC1 = {.revises = "a1", .upgrade = [](Operations&) {}};
const int kLine = 1;
const MigrationFile kFiles[] = {{"a1_x.cc", "/m/a1_x.cc", &kA1, &kLine},
                                {"b1_x.cc", "/m/b1_x.cc", &kB1, &kLine},
                                {"b2_x.cc", "/m/b2_x.cc", &kB2, &kLine},
                                {"c1_x.cc", "/m/c1_x.cc", &kC1, &kLine}};

class NewRevisionTest : public testing::Test {
 protected:
  explicit NewRevisionTest(std::span<const MigrationFile> files = kFiles)
      : files_(files),
        image_(describe_graph(build_graph(files, {.allow_multiple_heads = true}, sink_))),
        map_(image_.table()) {}

  absl::StatusOr<NewRevision> resolve(const RevisionRequest& request) {
    absl::StatusOr<NewRevision> revision = resolve_request(map_, request);
    if (!revision.ok()) return revision;
    if (absl::Status status = check_new_revision(files_, *revision); !status.ok()) return status;
    return revision;
  }

  std::string refusal(const RevisionRequest& request) {
    const absl::Status status = resolve(request).status();
    EXPECT_EQ(exit_code(status), kExitUsage) << status;
    return std::string(status.message());
  }

  const std::span<const MigrationFile> files_;
  DiagnosticSink sink_;
  const TableImage image_;
  const RevisionMap map_;
};

class EmptyHistoryTest : public NewRevisionTest {
 protected:
  EmptyHistoryTest() : NewRevisionTest({}) {}
};

TEST_F(EmptyHistoryTest, BeginsWithABase) {
  const NewRevision revision = *resolve({.heads = {"head"}});
  EXPECT_THAT(revision.parents, IsEmpty());
  EXPECT_THAT(revision.id, MatchesRegex("[0-9a-f]{12}"));
  EXPECT_EQ(revision.message, "empty message");
}

TEST_F(EmptyHistoryTest, HasNothingToMerge) {
  EXPECT_EQ(refusal({.heads = {"heads"}, .is_merge = true}), "there is nothing to merge: no revision is named so");
}

TEST_F(NewRevisionTest, RevisesWhatIsNamed) {
  EXPECT_THAT(resolve({.heads = {"b2"}})->parents, ElementsAre("b2"));
  EXPECT_THAT(resolve({.heads = {"billing@head"}})->parents, ElementsAre("b2"));
  EXPECT_THAT(resolve({.heads = {"bill"}, .splice = true})->parents, ElementsAre("b1"));
  EXPECT_THAT(resolve({.heads = {"base"}})->parents, IsEmpty());
  EXPECT_THAT(resolve({.heads = {"b1"}, .splice = true})->parents, ElementsAre("b1"));
}

TEST_F(NewRevisionTest, SaysWhatToTypeWhereItIsNotClear) {
  EXPECT_EQ(refusal({.heads = {"head"}}),
            "there are 2 heads (b2, c1): say with --head which one to revise, or merge them first: merge heads");
  EXPECT_EQ(refusal({.heads = {"b1"}}),
            "revision 'b1' is not a head (b2 revises it); write --splice to begin a new branch there");
  EXPECT_FALSE(resolve({.heads = {"zz"}}).ok());
}

TEST_F(NewRevisionTest, Merges) {
  const NewRevision merge = *resolve({.heads = {"heads"}, .is_merge = true});
  EXPECT_THAT(merge.parents, ElementsAre("b2", "c1"));
  EXPECT_EQ(merge.message, "merge b2 and c1");
  EXPECT_THAT(resolve({.heads = {"c1", "b2"}, .is_merge = true})->parents, ElementsAre("c1", "b2"));
  EXPECT_EQ(refusal({.heads = {"b2"}, .is_merge = true}),
            "there is nothing to merge: a merge takes two revisions, and here is only 'b2'");
  EXPECT_EQ(refusal({.heads = {"b2", "billing@head"}, .is_merge = true}), "revision 'b2' is named twice");
  EXPECT_EQ(refusal({.heads = {"b2", "a1"}, .splice = true, .is_merge = true}),
            "revision 'a1' is an ancestor of 'b2': who revises the one has the other already");
}

TEST_F(NewRevisionTest, DependsOnIdsAndLabels) {
  EXPECT_THAT(resolve({.heads = {"c1"}, .depends_on = {"billing", "b2", "b2"}})->depends_on,
              ElementsAre("billing", "b2"));
  EXPECT_EQ(refusal({.heads = {"c1"}, .depends_on = {"base"}}), "--depends-on: 'base' is no revision");
}

TEST_F(NewRevisionTest, RefusesNamesThatTheBuildWouldRefuse) {
  const auto with_id = [&](const std::string& id) { return refusal({.heads = {"c1"}, .id = id}); };
  EXPECT_EQ(with_id("b1"), "the revision id 'b1' is taken by b1_x.cc; choose another --rev-id");
  EXPECT_EQ(with_id("a@b"), "the revision id 'a@b' has '@' in it; choose another --rev-id");
  EXPECT_EQ(with_id("head"), "the revision id 'head' is a word of the command line; choose another --rev-id");
  EXPECT_THAT(with_id(std::string(33, 'x')), MatchesRegex("the revision id 'x+' has 33 characters; .*"));
  const auto with_label = [&](const std::string& label) { return refusal({.heads = {"c1"}, .labels = {label}}); };
  EXPECT_EQ(with_label("billing"),
            "the branch label 'billing' is a branch label already; choose another --branch-label");
  EXPECT_EQ(with_label("b2"), "the branch label 'b2' is a revision id already; choose another --branch-label");
  EXPECT_EQ(with_label("v2"), "the branch label 'v2' is a tag already; choose another --branch-label");
  EXPECT_EQ(with_label("a:b"), "the branch label 'a:b' has ':' in it; choose another --branch-label");
  EXPECT_EQ(refusal({.heads = {"c1"}, .labels = std::vector<std::string>(17, "x")}),
            "a migration names at most 16 revisions or labels in one list, not 17");
  EXPECT_EQ(with_id("billing"), "'billing' is a branch label or a tag already; choose another --rev-id");
}

}  // namespace
}  // namespace limbeck
