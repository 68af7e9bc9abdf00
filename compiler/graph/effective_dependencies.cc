#include <algorithm>

#include "graph/checks.h"

namespace limbeck {
namespace {

class EffectiveDependencies {
 public:
  explicit EffectiveDependencies(std::vector<Revision>& ordered) : ordered_(ordered), declarers_(ordered.size()) {}

  void run() {
    for (std::size_t i = 0; i < ordered_.size(); ++i) {
      Revision& revision = ordered_[i];
      const auto end = std::stable_partition(revision.dependencies.begin(), revision.dependencies.end(),
                                             [&](std::size_t dependency) { return counts(i, dependency); });
      revision.effective_dependencies = static_cast<std::size_t>(end - revision.dependencies.begin());
      for (std::size_t dependency : revision.dependencies) declarers_[dependency].push_back(i);
    }
  }

 private:
  bool counts(std::size_t i, std::size_t dependency) const {
    const std::vector<std::size_t>& parents = ordered_[i].parents;
    if (std::find(parents.begin(), parents.end(), dependency) != parents.end()) return false;
    return declarers_[dependency].empty() || ordered_[i].in_cycle || !is_declared_before(i, dependency);
  }

  // By an ancestor over parents alone. Who declares it is rarely another: the walk is as well.
  bool is_declared_before(std::size_t i, std::size_t dependency) const {
    std::vector<bool> found(i + 1);
    found[i] = true;
    for (std::size_t place = i + 1; place-- > dependency;) {
      if (!found[place]) continue;
      const std::vector<std::size_t>& declarers = declarers_[dependency];
      if (place != i && std::binary_search(declarers.begin(), declarers.end(), place)) return true;
      for (std::size_t parent : ordered_[place].parents) found[parent] = true;
    }
    return false;
  }

  std::vector<Revision>& ordered_;
  std::vector<std::vector<std::size_t>> declarers_;  // of each dependency, those that are done, ascending
};

}  // namespace

void find_effective_dependencies(std::vector<Revision>& ordered) { EffectiveDependencies(ordered).run(); }

}  // namespace limbeck
