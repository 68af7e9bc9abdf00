// What holds in any history: the rule of the version rows after every step, parents before children, and the order that
// Alembic's own procedure gives.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>
#include <set>

#include "fmt/format.h"
#include "limbeck/plan.h"
#include "limbeck/revision_map.h"
#include "revision_lookup.h"
#include "revision_order.h"
#include "revision_set.h"
#include "table_builder.h"

namespace limbeck::test {
namespace {

using Revisions = std::vector<std::uint32_t>;
using Set = std::set<std::uint32_t>;

std::uint32_t below(std::mt19937& random, std::uint32_t bound) { return static_cast<std::uint32_t>(random() % bound); }

// Ids in no order, so that load order is none of the table's.
std::vector<TestRevision> random_history(std::mt19937& random, std::size_t size) {
  std::vector<TestRevision> revisions;
  for (std::size_t i = 0; i < size; ++i) {
    TestRevision revision{.id = fmt::format("{:04x}{:02x}", random() % 0x10000, i)};
    const auto link = [&](std::vector<std::string>& links, std::size_t count) {
      for (; count > 0 && i > 0; --count) {
        const std::string& id = revisions[random() % i].id;
        const auto is_linked = [&](const std::vector<std::string>& ids) {
          return std::find(ids.begin(), ids.end(), id) != ids.end();
        };
        if (!is_linked(revision.parents) && !is_linked(revision.dependencies)) links.push_back(id);
      }
    };
    link(revision.parents, random() % 8 == 0 ? 0 : 1 + random() % 6 / 4);
    link(revision.dependencies, random() % 4 == 0 ? 1 + random() % 2 : 0);
    revisions.push_back(revision);
  }
  return revisions;
}

Set ancestors(const RevisionTable& table, const Revisions& of) {
  RevisionSet set(table, of);
  set.add_ancestors(table);
  Set found;
  set.for_each([&](std::uint32_t revision) { found.insert(revision); });
  return found;
}

// The rule, word by word.
Set maximal(const RevisionTable& table, const Set& applied) {
  Set rows = applied;
  for (const std::uint32_t revision : applied) {
    for (const std::uint32_t ancestor : ancestors(table, {revision})) {
      if (ancestor != revision) rows.erase(ancestor);
    }
  }
  return rows;
}

Revisions some_of(std::mt19937& random, const RevisionTable& table) {
  Revisions some;
  for (std::size_t n = random() % 4; n > 0; --n) some.push_back(below(random, table.revision_count));
  return some;
}

std::vector<std::string> ids(const RevisionTable& table, const Set& revisions) {
  std::vector<std::string> ids;
  for (const std::uint32_t revision : revisions) ids.emplace_back(revision_id(table, revision));
  return ids;
}

void check_steps(const RevisionTable& table, const Plan& plan, Set& applied) {
  Set rows = maximal(table, applied);
  for (const Step& step : plan.steps) {
    const bool up = step.direction == Direction::kUpgrade;
    RC_ASSERT(applied.contains(step.revision) != up);
    if (up) {
      for_each_parent(table, step.revision, [&](std::uint32_t parent) { RC_ASSERT(applied.contains(parent)); });
      applied.insert(step.revision);
    } else {
      applied.erase(step.revision);
      for (const std::uint32_t other : applied) {
        for_each_parent(table, other, [&](std::uint32_t parent) { RC_ASSERT(parent != step.revision); });
      }
    }
    for (const RowChange& change : plan.rows_of(step)) {
      if (change.kind != RowChange::Kind::kInsert) RC_ASSERT(rows.erase(change.from) == 1U);
      if (change.kind != RowChange::Kind::kDelete) RC_ASSERT(rows.insert(change.to).second);
    }
    RC_ASSERT(rows == maximal(table, applied));
  }
}

TEST(GraphProperties, upgrades_apply_what_is_needed_and_keep_the_rule_of_the_rows) {
  EXPECT_TRUE(rc::check([](std::uint32_t seed) {
    std::mt19937 random(seed);
    const TestTable history(random_history(random, 1 + random() % 14));
    const RevisionTable& table = history.table();
    Set applied = ancestors(table, some_of(random, table));
    const std::uint32_t target = below(random, table.revision_count);
    Set expected = applied;
    expected.merge(ancestors(table, {target}));
    const std::vector<std::string> targets = {std::string(revision_id(table, target))};
    const auto plan = make_upgrade_plan(table, history.dialect(), ids(table, maximal(table, applied)), targets, {});
    RC_ASSERT(plan.ok());
    check_steps(table, *plan, applied);
    RC_ASSERT(applied == expected);
  }));
}

TEST(GraphProperties, downgrades_take_back_what_sits_on_the_children_and_keep_the_rule_of_the_rows) {
  EXPECT_TRUE(rc::check([](std::uint32_t seed) {
    std::mt19937 random(seed);
    const TestTable history(random_history(random, 1 + random() % 14));
    const RevisionTable& table = history.table();
    Set applied = ancestors(table, some_of(random, table));
    const bool to_base = random() % 4 == 0;
    const std::uint32_t target = below(random, table.revision_count);
    const std::string name = to_base ? "base" : std::string(revision_id(table, target));
    const Set before = applied;
    const auto plan = make_downgrade_plan(table, history.dialect(), ids(table, maximal(table, applied)), name, {});
    if (!plan.ok()) {
      RC_ASSERT(revision_error_kind(plan.status()) == RevisionErrorKind::kRangeNotAncestor);
      return;
    }
    check_steps(table, *plan, applied);
    if (to_base) RC_ASSERT(applied.empty());
    for (const std::uint32_t revision : applied) {
      for (const std::uint32_t parent : parents_of(table, revision)) RC_ASSERT(to_base || parent != target);
    }
    if (!to_base) RC_ASSERT(before.contains(target) == applied.contains(target));
  }));
}

TEST(GraphProperties, plans_either_way_end_with_the_target_applied_and_nothing_on_it) {
  EXPECT_TRUE(rc::check([](std::uint32_t seed) {
    std::mt19937 random(seed);
    const TestTable history(random_history(random, 1 + random() % 14));
    const RevisionTable& table = history.table();
    Set applied = ancestors(table, some_of(random, table));
    const std::uint32_t target = below(random, table.revision_count);
    const bool was_applied = applied.contains(target);
    const auto plan =
        make_plan(table, history.dialect(), ids(table, maximal(table, applied)), revision_id(table, target), {});
    RC_ASSERT(plan.ok());
    check_steps(table, *plan, applied);
    RC_ASSERT(applied.contains(target));
    for (const std::uint32_t revision : applied) {
      for (const std::uint32_t parent : parents_of(table, revision)) RC_ASSERT(!was_applied || parent != target);
    }
  }));
}

// Alembic's procedure as it stands there, with ancestors looked up for each question.
Revisions order_slowly(const RevisionTable& table, const Set& wanted, Revisions list) {
  Set left = wanted;
  Revisions order;
  sort_by_load_order(table, list);
  list.erase(std::unique(list.begin(), list.end()), list.end());
  for (std::size_t at = 0; !list.empty();) {
    std::size_t above = 0;
    while (above < list.size() && (above == at || !ancestors(table, {list[above]}).contains(list[at]))) ++above;
    if (above < list.size()) {
      at = above;
      continue;
    }
    const std::uint32_t revision = list[at];
    order.push_back(revision);
    left.erase(revision);
    Revisions next;
    for_each_parent(table, revision, [&](std::uint32_t parent) {
      if (left.contains(parent) && std::find(list.begin(), list.end(), parent) == list.end()) next.push_back(parent);
    });
    if (next.empty()) {
      list.erase(list.begin() + static_cast<std::ptrdiff_t>(at));
      at = at == 0 ? 0 : at - 1;
    } else {
      list[at] = next.front();
      list.insert(list.end(), next.begin() + 1, next.end());
    }
  }
  return order;
}

TEST(GraphProperties, the_order_is_that_of_alembics_procedure) {
  EXPECT_TRUE(rc::check([](std::uint32_t seed) {
    std::mt19937 random(seed);
    const TestTable history(random_history(random, 1 + random() % 30));
    const RevisionTable& table = history.table();
    const Set applied = ancestors(table, some_of(random, table));
    Set wanted;
    Revisions start = find_heads(table, /*effective=*/true);
    RevisionSet going(table);
    for (std::uint32_t i = 0; i < table.revision_count; ++i) {
      if (applied.contains(i)) continue;
      wanted.insert(i);
      going.insert(i);
    }
    std::erase_if(start, [&](std::uint32_t head) { return applied.contains(head); });
    RC_ASSERT(order_newest_first(table, going, going, start) == order_slowly(table, wanted, start));
  }));
}

}  // namespace
}  // namespace limbeck::test
