// What golden cases cannot show well: orders, sizes and times. tests/cases/graph has the rest.
#include "graph/graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>

namespace limbeck {
namespace {

using testing::ElementsAre;

class Files {
 public:
  void add(const std::string& id, const std::vector<std::string>& parents,
           const std::vector<std::string>& dependencies = {}) {
    names_.push_back(id + ".cc");
    Migration& migration = migrations_.emplace_back();
    migration.upgrade = [](Operations&) {};
    migration.revises = keep(parents);
    migration.depends_on = keep(dependencies);
    files_.push_back({names_.back().c_str(), names_.back().c_str(), &migration, &line_});
  }

  std::vector<std::string> order(DiagnosticSink& sink) const {
    std::vector<std::string> ids;
    for (const Revision& revision : build_graph(files_, sink).revisions) ids.push_back(revision.id);
    return ids;
  }

  const std::vector<MigrationFile>& files() const { return files_; }

 private:
  const char* keep(const std::string& text) { return texts_.emplace_back(text).c_str(); }
  Names keep(const std::vector<std::string>& names) {
    if (names.empty()) return {};
    return names.size() == 1 ? Names(keep(names[0])) : Names({keep(names[0]), keep(names[1])});
  }

  std::deque<std::string> names_, texts_;
  std::deque<Migration> migrations_;
  std::vector<MigrationFile> files_;
  const int line_ = 1;
};

TEST(GraphTest, ParentsComeFirstAndABranchStaysTogether) {
  Files files;
  files.add("z", {});
  files.add("b1", {"z"});
  files.add("a1", {"z"});
  files.add("b2", {"b1"});
  files.add("a2", {"a1"});
  files.add("m", {"a2", "b2"});
  DiagnosticSink sink;
  EXPECT_THAT(files.order(sink), ElementsAre("z", "a1", "a2", "b1", "b2", "m"));
  EXPECT_FALSE(sink.has_errors());
}

TEST(GraphTest, TheOrderOfTheListDoesNotMatter) {
  Files one, other;
  one.add("a", {});
  one.add("b", {"a"});
  other.add("b", {"a"});
  other.add("a", {});
  DiagnosticSink sink;
  EXPECT_EQ(one.order(sink), other.order(sink));
}

TEST(GraphTest, FindsAncestorsOverMerges) {
  Files files;
  files.add("a", {});
  files.add("b", {"a"});
  files.add("c", {"a"});
  files.add("d", {"b", "c"});
  DiagnosticSink sink;
  const RevisionGraph graph = build_graph(files.files(), sink);
  EXPECT_THAT(find_ancestors(graph, 3), ElementsAre(0, 1, 2));
  EXPECT_THAT(find_ancestors(graph, 2), ElementsAre(0));
}

TEST(GraphTest, DependenciesCountWhereNoAncestorDeclaresThem) {
  Files files;
  files.add("a1", {});
  files.add("a2", {"a1"});
  files.add("b1", {}, {"a1"});
  files.add("b2", {"b1"}, {"a1", "a2"});
  files.add("b3", {"b2"}, {"a2", "b1"});
  files.add("b4", {"b3"}, {"b3"});
  DiagnosticSink sink;
  const RevisionGraph graph = build_graph(files.files(), {.allow_multiple_heads = true}, sink);
  ASSERT_FALSE(sink.has_errors());
  const auto dependencies_of = [&](const std::string& id) {
    std::vector<std::string> ids;
    for (const Revision& revision : graph.revisions) {
      if (revision.id != id) continue;
      for (std::size_t dependency : revision.dependencies) ids.push_back(graph.revisions[dependency].id);
      ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(revision.effective_dependencies), "|");
    }
    return ids;
  };
  EXPECT_THAT(dependencies_of("b1"), ElementsAre("a1", "|"));
  EXPECT_THAT(dependencies_of("b2"), ElementsAre("a2", "|", "a1")) << "b1 declares a1";
  EXPECT_THAT(dependencies_of("b3"), ElementsAre("b1", "|", "a2")) << "b1 is an ancestor, but for another reason";
  EXPECT_THAT(dependencies_of("b4"), ElementsAre("|", "b3")) << "a parent is one already";
}

TEST(GraphTest, TenThousandRevisionsInAChainAreNoMatter) {
  Files files;
  files.add("r0", {});
  for (int i = 1; i < 10'000; ++i) files.add("r" + std::to_string(i), {"r" + std::to_string(i - 1)});
  DiagnosticSink sink;
  const std::vector<std::string> order = files.order(sink);
  ASSERT_EQ(order.size(), 10'000U);
  EXPECT_EQ(order.back(), "r9999");
  EXPECT_FALSE(sink.has_errors());
}

TEST(GraphTest, ACycleOfTenThousandIsFoundAndNobodyInItIsReplayed) {
  Files files;
  for (int i = 0; i < 10'000; ++i) files.add("r" + std::to_string(i), {"r" + std::to_string((i + 1) % 10'000)});
  files.add("x", {"r5"});
  DiagnosticSink sink;
  const RevisionGraph graph = build_graph(files.files(), sink);
  EXPECT_EQ(sink.error_count(), 1U);
  for (const Revision& revision : graph.revisions) EXPECT_TRUE(revision.in_cycle) << revision.id;
}

}  // namespace
}  // namespace limbeck
