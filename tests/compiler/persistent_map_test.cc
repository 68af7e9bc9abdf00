#include "catalog/persistent_map.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <map>

namespace {

struct Key {
  int value;
  friend bool operator<(const Key& a, const Key& b) { return a.value < b.value; }
  // A poor hash, so that priorities collide.
  friend std::uint64_t hash_key(const Key& key) { return static_cast<std::uint64_t>(key.value % 7); }
};

using Map = limbeck::PersistentMap<Key, int>;

std::map<int, int> content_of(const Map& map) {
  std::map<int, int> content;
  map.visit_all([&](const Key& key, int value) { content.emplace(key.value, value); });
  return content;
}

TEST(PersistentMapTest, BehavesLikeAMapAndLeavesCopiesAlone) {
  EXPECT_TRUE(rc::check([](const std::vector<std::pair<int, bool>>& steps) {
    Map map;
    std::map<int, int> model;
    std::vector<std::pair<Map, std::map<int, int>>> copies;
    for (const auto& [number, is_put] : steps) {
      const Key key{number % 20};
      if (is_put) {
        map.put(key, number);
        model[key.value] = number;
      } else {
        map.erase(key);
        model.erase(key.value);
      }
      copies.emplace_back(map, model);
    }
    for (const auto& [copy, expected] : copies) RC_ASSERT(content_of(copy) == expected);
  }));
}

TEST(PersistentMapTest, EqualContentIsEqualHoweverItCameAbout) {
  EXPECT_TRUE(rc::check([](std::vector<int> numbers) {
    Map forward, backward;
    for (int number : numbers) forward.put({number}, number);
    for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) backward.put({*number}, *number);
    RC_ASSERT(forward == backward);
    backward.put({1'000'000}, 1);
    RC_ASSERT(!(forward == backward));
    backward.erase({1'000'000});
    RC_ASSERT(forward == backward);
  }));
}

TEST(PersistentMapTest, VisitsWhatIsDifferent) {
  EXPECT_TRUE(rc::check([](const std::map<int, int>& before, const std::map<int, int>& after) {
    Map a, b;
    for (const auto& [key, value] : before) a.put({key % 20}, value % 3);
    b = a;
    for (const auto& [key, value] : after) value % 2 == 0 ? b.put({key % 20}, value % 3) : b.erase({key % 20});
    std::map<int, int> expected = content_of(a);
    const auto same = [](int x, int y) { return x == y; };
    int last = -100;
    Map::visit_difference(a, b, same, [&](const Key& key, const int* x, const int* y) {
      RC_ASSERT(last < key.value);
      last = key.value;
      RC_ASSERT((x == nullptr ? a.find(key) == nullptr : *a.find(key) == *x));
      RC_ASSERT((x == nullptr || y == nullptr || *x != *y));
      if (y == nullptr)
        expected.erase(key.value);
      else
        expected[key.value] = *y;
    });
    RC_ASSERT(expected == content_of(b));
  }));
}

TEST(PersistentMapTest, VisitsFromAKeyOn) {
  Map map;
  for (int i = 0; i < 100; i += 2) map.put({i}, i);
  std::vector<int> visited;
  map.visit_from({41}, [&](const Key& key, int) {
    visited.push_back(key.value);
    return visited.size() < 3;
  });
  EXPECT_EQ(visited, (std::vector<int>{42, 44, 46}));
}

}  // namespace
