// What golden cases cannot show well: orders, sizes and times. tests/cases/graph has the rest.
#include "graph/graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>
#include <random>

#include "graph/ancestry.h"

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

Files random_files(std::size_t size, std::size_t branches, unsigned seed) {
  Files files;
  std::mt19937 random(seed);
  std::vector<std::string> tips = {"r0"};
  files.add("r0", {});
  for (std::size_t i = 1; i < size; ++i) {
    const std::string id = "r" + std::to_string(i);
    const std::size_t tip = random() % tips.size(), other = random() % tips.size();
    if (tips.size() > branches && tip != other) {
      files.add(id, {tips[tip], tips[other]});
      tips[tip] = id;
      tips.erase(tips.begin() + static_cast<std::ptrdiff_t>(other));
    } else {
      files.add(id, {tips[tip]});
      if (random() % 3 == 0)
        tips.push_back(id);
      else
        tips[tip] = id;
    }
  }
  return files;
}

TEST(AncestryTest, KnowsWhatAWalkFinds) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Files files = random_files(120, 6, seed);
    DiagnosticSink sink;
    const RevisionGraph graph = build_graph(files.files(), {.allow_multiple_heads = true}, sink);
    const Ancestry ancestry(graph);
    for (std::size_t i = 0; i < graph.revisions.size(); ++i) {
      std::vector<std::size_t> ancestors;
      for (std::size_t a = 0; a < graph.revisions.size(); ++a)
        if (ancestry.is_ancestor(a, i)) ancestors.push_back(a);
      EXPECT_EQ(ancestors, find_ancestors(graph, i)) << "seed " << seed << ", revision " << graph.revisions[i].id;
    }
  }
}

TEST(AncestryTest, AChainIsLinearAndAForkIsNot) {
  Files chain, fork;
  for (Files* files : {&chain, &fork}) {
    files->add("a", {});
    files->add("b", {"a"});
  }
  chain.add("c", {"b"});
  fork.add("c", {"a"});
  DiagnosticSink sink;
  EXPECT_TRUE(Ancestry(build_graph(chain.files(), {.allow_multiple_heads = true}, sink)).is_linear());
  EXPECT_FALSE(Ancestry(build_graph(fork.files(), {.allow_multiple_heads = true}, sink)).is_linear());
}

TEST(AncestryTest, TenThousandRevisionsOnHundredsOfBranchesAreNoMatter) {
  const Files files = random_files(10'000, 300, 1);
  DiagnosticSink sink;
  const RevisionGraph graph = build_graph(files.files(), {.allow_multiple_heads = true}, sink);
  const Ancestry ancestry(graph);
  EXPECT_TRUE(ancestry.is_ancestor(0, graph.revisions.size() - 1));
}

}  // namespace
}  // namespace limbeck
