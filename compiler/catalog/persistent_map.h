// A sorted map that is cheap to copy: copies share all but what changes later, so that a history of n steps costs
// n log n, not n squared.
//
//   PersistentMap<std::string_view, int> before = ...;
//   PersistentMap<std::string_view, int> after = before;   // shares everything
//   after.put("votes", 1);                                 // copies a path of log n nodes; `before` is as it was
//
// It is a treap whose priorities are hashes of the keys, so that its shape depends on its content alone: two maps that
// come from each other are compared by comparing what they do not share.
//
// REQUIRES: std::less of keys, and `std::uint64_t hash_key(const Key&)` found by argument-dependent lookup.
#ifndef LIMBECK_COMPILER_PERSISTENT_MAP_H_
#define LIMBECK_COMPILER_PERSISTENT_MAP_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

namespace limbeck {

template <class Key, class Value>
class PersistentMap {
 public:
  // Null where there is none; valid as long as any copy of the map holds that entry.
  const Value* find(const Key& key) const {
    const Node* node = root_.get();
    while (node != nullptr) {
      if (key < node->key)
        node = node->left.get();
      else if (node->key < key)
        node = node->right.get();
      else
        return &node->value;
    }
    return nullptr;
  }

  // Adds the entry, or replaces the one of that key.
  void put(const Key& key, const Value& value) { root_ = put(root_, key, value, hash_key(key)); }

  void erase(const Key& key) {
    if (find(key) != nullptr) root_ = erase(root_, key);
  }

  // visit(key, value) for every entry from `first` on, in order, until it returns false.
  template <class Visit>
  void visit_from(const Key& first, Visit visit) const {
    visit_from(root_.get(), &first, visit);
  }

  // visit(key, value) for every entry, in order.
  template <class Visit>
  void visit_all(Visit visit) const {
    auto go_on = [&](const Key& key, const Value& value) {
      visit(key, value);
      return true;
    };
    visit_from(root_.get(), nullptr, go_on);
  }

  // visit(key, value in a, value in b) for every entry that only one of them has (null in the other), or whose values
  // `same` finds different, in order. Costs as much as there is to visit, where both come from each other.
  template <class Same, class Visit>
  static void visit_difference(const PersistentMap& a, const PersistentMap& b, Same same, Visit visit) {
    visit_difference(a.root_, b.root_, same, visit);
  }

  friend bool operator==(const PersistentMap& a, const PersistentMap& b) {
    return equal(a.root_.get(), b.root_.get(), [](const Value& x, const Value& y) { return x == y; });
  }

  // Whether both have the same keys, with values that `same` finds equal.
  template <class Same>
  static bool equal(const PersistentMap& a, const PersistentMap& b, Same same) {
    return equal(a.root_.get(), b.root_.get(), same);
  }

 private:
  struct Node;
  using Link = std::shared_ptr<const Node>;
  struct Node {
    Key key;
    Value value;
    std::uint64_t priority;
    Link left;
    Link right;
  };

  static Link with_children(const Node& node, Link left, Link right) {
    return std::make_shared<const Node>(Node{node.key, node.value, node.priority, std::move(left), std::move(right)});
  }

  static bool outranks(std::uint64_t priority, const Key& key, const Node& node) {
    return priority != node.priority ? priority > node.priority : key < node.key;
  }

  static Link put(const Link& link, const Key& key, const Value& value, std::uint64_t priority) {
    if (link == nullptr || outranks(priority, key, *link)) {
      auto [left, right] = split(link, key);
      return std::make_shared<const Node>(Node{key, value, priority, std::move(left), std::move(right)});
    }
    if (key < link->key) return with_children(*link, put(link->left, key, value, priority), link->right);
    if (link->key < key) return with_children(*link, link->left, put(link->right, key, value, priority));
    return std::make_shared<const Node>(Node{key, value, priority, link->left, link->right});
  }

  // What is less than `key`, and what is greater. REQUIRES: `key` itself is not in there.
  static std::pair<Link, Link> split(const Link& link, const Key& key) {
    if (link == nullptr) return {};
    if (link->key < key) {
      auto [less, greater] = split(link->right, key);
      return {with_children(*link, link->left, std::move(less)), std::move(greater)};
    }
    auto [less, greater] = split(link->left, key);
    return {std::move(less), with_children(*link, std::move(greater), link->right)};
  }

  static Link erase(const Link& link, const Key& key) {
    if (key < link->key) return with_children(*link, erase(link->left, key), link->right);
    if (link->key < key) return with_children(*link, link->left, erase(link->right, key));
    return merge(link->left, link->right);
  }

  static Link merge(const Link& less, const Link& greater) {
    if (less == nullptr) return greater;
    if (greater == nullptr) return less;
    if (outranks(less->priority, less->key, *greater))
      return with_children(*less, less->left, merge(less->right, greater));
    return with_children(*greater, merge(less, greater->left), greater->right);
  }

  template <class Visit>
  static bool visit_from(const Node* node, const Key* first, Visit& visit) {
    if (node == nullptr) return true;
    const bool wanted = first == nullptr || !(node->key < *first);
    if (wanted && !visit_from(node->left.get(), first, visit)) return false;
    if (wanted && !visit(node->key, node->value)) return false;
    return visit_from(node->right.get(), wanted ? nullptr : first, visit);
  }

  template <class Same, class Visit>
  static void visit_difference(const Link& a, const Link& b, const Same& same, Visit& visit) {
    if (a == b) return;
    if (a == nullptr || (b != nullptr && outranks(b->priority, b->key, *a))) {
      const auto [less, greater] = split(a, b->key);
      visit_difference(less, b->left, same, visit);
      visit(b->key, static_cast<const Value*>(nullptr), &b->value);
      visit_difference(greater, b->right, same, visit);
    } else if (b == nullptr || outranks(a->priority, a->key, *b)) {
      const auto [less, greater] = split(b, a->key);
      visit_difference(a->left, less, same, visit);
      visit(a->key, &a->value, static_cast<const Value*>(nullptr));
      visit_difference(a->right, greater, same, visit);
    } else {
      visit_difference(a->left, b->left, same, visit);
      if (!same(a->value, b->value)) visit(a->key, &a->value, &b->value);
      visit_difference(a->right, b->right, same, visit);
    }
  }

  template <class Same>
  static bool equal(const Node* a, const Node* b, const Same& same) {
    if (a == b) return true;
    if (a == nullptr || b == nullptr) return false;
    return !(a->key < b->key) && !(b->key < a->key) && same(a->value, b->value) &&
           equal(a->left.get(), b->left.get(), same) && equal(a->right.get(), b->right.get(), same);
  }

  Link root_;
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_PERSISTENT_MAP_H_
