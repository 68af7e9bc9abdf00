#include "revision_order.h"

#include <algorithm>
#include <optional>

#include "revision_chains.h"
#include "revision_lookup.h"

namespace limbeck {
namespace {

// A revision waits for its children within the universe. What is not wanted goes as soon as it waits for nobody, and
// nobody sees it go. So whoever waits is an ancestor of something wanted that has not gone yet, which in turn is listed
// or an ancestor of something listed.
class NewestFirst {
 public:
  NewestFirst(const RevisionTable& table, const RevisionSet& universe, const RevisionSet& wanted,
              std::vector<std::uint32_t> start)
      : table_(table),
        universe_(universe),
        wanted_(wanted),
        left_(wanted),
        listed_(table),
        waits_for_(table.revision_count),
        places_(std::move(start)) {}

  std::vector<std::uint32_t> run() {
    order_.reserve(wanted_.size());
    std::erase_if(places_, [this](std::uint32_t revision) { return !wanted_.contains(revision); });
    sort_by_load_order(table_, places_);
    places_.erase(std::unique(places_.begin(), places_.end()), places_.end());
    for (const std::uint32_t place : places_) listed_.insert(place);
    universe_.for_each([&](std::uint32_t revision) {
      for_each_parent(table_, revision, [&](std::uint32_t parent) { ++waits_for_[parent]; });
    });
    pass_through_tops();
    for (std::size_t at = 0; !places_.empty();) {
      if (waits_for_[places_[at]] == 0) {
        at = take(at);
      } else if (const auto other = place_above(places_[at], at)) {
        at = *other;
      } else {
        break;
      }
    }
    // Only where `start` does not reach everything.
    left_.for_each_backward([this](std::uint32_t revision) { order_.push_back(revision); });
    return std::move(order_);
  }

 private:
  // The place on which to stand next.
  std::size_t take(std::size_t at) {
    const std::uint32_t revision = places_[at];
    order_.push_back(revision);
    left_.erase(revision);
    go(revision);
    bool replaced = false;
    for_each_parent(table_, revision, [&](std::uint32_t parent) {
      if (!left_.contains(parent) || listed_.contains(parent)) return;
      listed_.insert(parent);
      if (replaced) {
        places_.push_back(parent);
      } else {
        places_[at] = parent;
      }
      replaced = true;
    });
    if (replaced) return at;
    places_.erase(places_.begin() + static_cast<std::ptrdiff_t>(at));
    return at == 0 ? 0 : at - 1;
  }

  void pass_through_tops() {
    std::vector<std::uint32_t> tops;
    universe_.for_each([&](std::uint32_t revision) {
      if (!wanted_.contains(revision) && waits_for_[revision] == 0) tops.push_back(revision);
    });
    for (const std::uint32_t top : tops) go(top);
  }

  void go(std::uint32_t revision) {
    release_parents(revision);
    while (!passed_.empty()) {
      const std::uint32_t next = passed_.back();
      passed_.pop_back();
      release_parents(next);
    }
  }

  void release_parents(std::uint32_t revision) {
    for_each_parent(table_, revision, [&](std::uint32_t parent) {
      const bool is_free = --waits_for_[parent] == 0;
      if (is_free && universe_.contains(parent) && !wanted_.contains(parent)) passed_.push_back(parent);
    });
  }

  std::optional<std::size_t> place_above(std::uint32_t revision, std::size_t at) {
    if (!chains_) chains_.emplace(table_, universe_);
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (i != at && chains_->is_ancestor(revision, places_[i])) return i;
    }
    return std::nullopt;
  }

  const RevisionTable& table_;
  const RevisionSet& universe_;
  const RevisionSet& wanted_;
  RevisionSet left_;    // wanted, and has not gone
  RevisionSet listed_;  // has, or had, a place
  std::vector<std::uint32_t> waits_for_;
  std::vector<std::uint32_t> places_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint32_t> passed_;     // not wanted, and free to go
  std::optional<RevisionChains> chains_;  // made when somebody waits
};

}  // namespace

std::vector<std::uint32_t> order_newest_first(const RevisionTable& table, const RevisionSet& universe,
                                              const RevisionSet& wanted, std::vector<std::uint32_t> start) {
  return NewestFirst(table, universe, wanted, std::move(start)).run();
}

}  // namespace limbeck
