// Planning in a history of 10,000 revisions with 500 branches and merges: how long it takes, and what it allocates.
//
// Four shapes of history, and for each the targets that people write. Each history stands twice: with one statement in
// each revision and with ten, so that what is allocated for a plan shows not to depend on them.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <new>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "case_graph.h"
#include "fmt/format.h"
#include "limbeck/plan.h"
#include "limbeck/revision_map.h"

namespace {

std::size_t allocations = 0, allocated_bytes = 0;

}  // namespace

// Not inline: g++ takes the pair of malloc and free that it would then see for a mistake.
[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  allocated_bytes += size;
  if (void* const memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace limbeck {
namespace {

using conformance::CaseGraph;
using conformance::CaseRevision;

constexpr std::size_t kRevisions = 10000, kBranches = 500, kRounds = 101;

class HistoryMaker {
 public:
  std::size_t add(const std::vector<std::size_t>& parents, const std::vector<std::size_t>& dependencies = {}) {
    CaseRevision revision{
        .id = fmt::format("{:012x}", random_() & 0xFFFFFFFFFFFF), .parents = {}, .dependencies = {}, .labels = {}};
    for (const std::size_t parent : parents) revision.parents.push_back(revisions_[parent].id);
    for (const std::size_t dependency : dependencies) revision.dependencies.push_back(revisions_[dependency].id);
    revisions_.push_back(revision);
    return revisions_.size() - 1;
  }
  std::size_t random(std::size_t bound) { return random_() % bound; }
  bool is_full() const { return revisions_.size() >= kRevisions; }

  // Load order is the order of the ids, as files are called after them.
  std::vector<CaseRevision> take() {
    std::sort(revisions_.begin(), revisions_.end(),
              [](const CaseRevision& a, const CaseRevision& b) { return a.id < b.id; });
    return std::move(revisions_);
  }

 private:
  std::mt19937_64 random_{20260101};
  std::vector<CaseRevision> revisions_;
};

std::vector<CaseRevision> linear() {
  HistoryMaker maker;
  std::size_t tip = maker.add({});
  while (!maker.is_full()) tip = maker.add({tip});
  return maker.take();
}

// A trunk; each branch leaves it and comes back ten revisions later.
std::vector<CaseRevision> merged() {
  HistoryMaker maker;
  std::size_t trunk = maker.add({});
  while (!maker.is_full()) {
    std::size_t branch = maker.add({trunk});
    for (int i = 0; i < 9; ++i) {
      trunk = maker.add({trunk});
      branch = maker.add({branch});
    }
    trunk = maker.add({trunk, branch});
  }
  return maker.take();
}

// Branches leave the trunk and never come back: 500 heads.
std::vector<CaseRevision> open() {
  HistoryMaker maker;
  std::size_t trunk = maker.add({});
  const std::size_t length = kRevisions / kBranches / 2;
  while (!maker.is_full()) {
    std::size_t branch = trunk;
    for (std::size_t i = 0; i < length; ++i) branch = maker.add({branch});
    for (std::size_t i = 0; i < length; ++i) trunk = maker.add({trunk});
  }
  return maker.take();
}

// Branches at random, merged at random, some with dependencies on others: more than 500 branch points and as many
// merges.
std::vector<CaseRevision> tangled() {
  HistoryMaker maker;
  std::vector<std::size_t> tips = {maker.add({})};
  const std::size_t between = kRevisions / kBranches / 3;
  for (std::size_t n = 1; !maker.is_full(); ++n) {
    std::size_t& tip = tips[maker.random(tips.size())];
    if (n % between != 0) {
      tip = maker.add({tip});
    } else if (n % (2 * between) == 0 && tips.size() > 20) {
      const std::size_t other = tips.back();
      if (other != tip) tip = maker.add({tip, other});
      tips.pop_back();
    } else if (n % (3 * between) == 0 && tips.size() > 1) {
      const std::size_t other = tips[maker.random(tips.size())];
      tip = other == tip ? maker.add({tip}) : maker.add({tip}, {other});
    } else {
      tips.push_back(maker.add({tip}));
    }
  }
  return maker.take();
}

struct Query {
  std::string name;
  std::function<absl::StatusOr<Plan>(const CaseGraph&)> plan;
};

using Ids = std::vector<std::string>;

std::vector<Query> queries(const RevisionTable& table) {
  const RevisionMap map(table);
  Ids heads;
  for (const std::uint32_t head : map.effective_heads()) heads.emplace_back(map.id(head));
  const std::string middle(map.id(table.revision_count / 2)), first(map.id(0)), head = heads.front();
  const auto up = [](Ids rows, std::string target) {
    return [rows, target](const CaseGraph& graph) {
      const Ids targets = {target};
      return make_upgrade_plan(graph.table(), graph.dialect(), rows, targets, {});
    };
  };
  const auto down = [](Ids rows, std::string target) {
    return [rows, target](const CaseGraph& graph) {
      return make_downgrade_plan(graph.table(), graph.dialect(), rows, target, {});
    };
  };
  const auto either = [](Ids rows, std::string target) {
    return
        [rows, target](const CaseGraph& graph) { return make_plan(graph.table(), graph.dialect(), rows, target, {}); };
  };
  return {
      {"upgrade heads, from base", up({}, "heads")},
      {"upgrade heads, from the middle", up({middle}, "heads")},
      {"upgrade heads, at heads", up(heads, "heads")},
      {"upgrade to the middle, from base", up({}, middle)},
      {"upgrade a beginning of an id", up({}, middle.substr(0, 8))},
      {"upgrade head-1", up({}, head + "-1")},
      {"upgrade +1, from the middle", up({middle}, middle + "@+1")},
      {"downgrade base, from heads", down(heads, "base")},
      {"downgrade to the middle, from heads", down(heads, middle)},
      {"downgrade to the first, from heads", down(heads, first)},
      {"downgrade -1 of one head", down(heads, head + "@-1")},
      {"--migrate=heads, from base", either({}, "heads")},
      {"--migrate=heads, at heads", either(heads, "heads")},
      {"--migrate=base, from heads", either(heads, "base")},
      {"an unknown name", up({}, "nosuchrevision")},
  };
}

struct Measured {
  double median = 0, highest = 0;  // microseconds
  std::size_t allocations = 0, bytes = 0, steps = 0;
  std::string error;
};

Measured measure(const Query& query, const CaseGraph& graph) {
  std::vector<double> times;
  Measured result;
  for (std::size_t round = 0; round < kRounds; ++round) {
    const std::size_t allocations_before = allocations, bytes_before = allocated_bytes;
    const auto began = std::chrono::steady_clock::now();
    const absl::StatusOr<Plan> plan = query.plan(graph);
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - began;
    times.push_back(took.count());
    result.allocations = allocations - allocations_before;
    result.bytes = allocated_bytes - bytes_before;
    result.steps = plan.ok() ? plan->steps.size() : 0;
    result.error = plan.ok() ? "" : std::string(name_of(*revision_error_kind(plan.status())));
  }
  std::sort(times.begin(), times.end());
  result.median = times[times.size() / 2];
  result.highest = times.back();
  return result;
}

// The longest median.
double run(std::string_view name, const std::vector<CaseRevision>& revisions) {
  const CaseGraph graph(revisions, 1), wordy(revisions, 10);
  const RevisionMap map(graph.table());
  fmt::print("\n{}: {} revisions, {} branch points, {} merges, {} heads\n", name, map.size(),
             map.branch_points().size(), map.merge_points().size(), map.heads().size());
  fmt::print("  {:38} {:>9} {:>9} {:>7} {:>7} {:>9}  {}\n", "", "median", "highest", "steps", "allocs", "bytes",
             "allocs with 10 statements each");
  double longest = 0;
  for (const Query& query : queries(graph.table())) {
    const Measured measured = measure(query, graph);
    const Measured with_ten = measure(query, wordy);
    longest = std::max({longest, measured.median, with_ten.median});
    fmt::print("  {:38} {:7.1f}us {:7.1f}us {:7} {:7} {:9}  {}{}{}\n", query.name, measured.median, measured.highest,
               measured.steps, measured.allocations, measured.bytes,
               with_ten.allocations == measured.allocations && with_ten.bytes == measured.bytes ? "the same" : "MORE",
               measured.error.empty() ? "" : "  ", measured.error);
  }
  return longest;
}

}  // namespace
}  // namespace limbeck

int main() {
  double longest = 0;
  for (const auto& [name, make] : {std::pair{"linear", &limbeck::linear}, std::pair{"merged", &limbeck::merged},
                                   std::pair{"open", &limbeck::open}, std::pair{"tangled", &limbeck::tangled}}) {
    longest = std::max(longest, limbeck::run(name, make()));
  }
  fmt::print("\nlongest median: {:.0f} microseconds\n", longest);
}
