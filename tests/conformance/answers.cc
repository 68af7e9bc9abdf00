#include "answers.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "case_graph.h"
#include "limbeck/exit_code.h"
#include "limbeck/plan.h"
#include "limbeck/revision_map.h"
#include "limbeck/revision_symbols.h"
#include "version_rows.h"

namespace limbeck::conformance {
namespace {

using Ids = std::vector<std::string>;
using Revisions = std::vector<std::uint32_t>;

Json error(const absl::Status& status) {
  const auto kind = revision_error_kind(status);
  return {{"error_kind", kind ? std::string(name_of(*kind)) : "no kind"}, {"message", std::string(status.message())}};
}

class Answers {
 public:
  Answers(const Json& test_case, const CaseGraph& graph)
      : case_(test_case), graph_(graph), table_(graph.table()), rows_(test_case.value("current", Ids())) {}

  Json answer() const {
    const auto kind = case_.at("kind").get<std::string>();
    if (kind == "graph") return describe_graph();
    if (kind == "resolve") return resolve();
    if (kind == "history") return history();
    if (kind == "current") return current();
    if (kind == "migrate") return migrate();
    if (kind == "row_step") return row_step();
    throw std::runtime_error("unknown kind of case: " + kind);
  }

 private:
  std::string id(std::uint32_t revision) const { return std::string(table_.view(table_.revisions[revision].id)); }

  Ids ids(absl::Span<const std::uint32_t> revisions) const {
    Ids ids;
    for (const std::uint32_t revision : revisions) ids.push_back(id(revision));
    return ids;
  }

  Ids sorted_ids(absl::Span<const std::uint32_t> revisions) const {
    Ids sorted = ids(revisions);
    std::sort(sorted.begin(), sorted.end());
    return sorted;
  }

  Json describe_graph() const {
    const RevisionMap map(table_);
    Json revs = Json::object();
    for (std::uint32_t i = 0; i < map.size(); ++i) {
      Revisions effective(map.parents(i).begin(), map.parents(i).end());
      effective.insert(effective.end(), map.effective_dependencies(i).begin(), map.effective_dependencies(i).end());
      revs[id(i)] = {{"labels", Ids(map.labels(i).begin(), map.labels(i).end())},
                     {"next", sorted_ids(map.children(i))},
                     {"all_next", sorted_ids(map.all_children(i))},
                     {"resolved_depends_on", sorted_ids(map.dependencies(i))},
                     {"effective_down", sorted_ids(effective)}};
    }
    const auto all = history_range(map, "", {});
    if (!all.ok()) return error(all.status());
    return {{"heads", ids(map.heads())},
            {"effective_heads", ids(map.effective_heads())},
            {"bases", ids(map.bases())},
            {"effective_bases", ids(map.effective_bases())},
            {"branch_points", ids(map.branch_points())},
            {"merge_points", ids(map.merge_points())},
            {"revs", revs},
            {"history", {{"order", "exact"}, {"revs", ids(*all)}}}};
  }

  Ids strings(const char* key) const {
    const Json& value = case_.at(key);
    return value.is_string() ? Ids{value.get<std::string>()} : value.get<Ids>();
  }

  Json resolve() const {
    Json revs = Json::array();
    if (case_.value("single", false)) {
      const auto revision = resolve_revision(table_, strings("symbol").at(0));
      if (!revision.ok()) return error(revision.status());
      revs.push_back(*revision ? Json(id(**revision)) : Json());
      return {{"revs", revs}};
    }
    for (const std::string& symbol : strings("symbol")) {
      const auto places = resolve_places(table_, symbol);
      if (!places.ok()) return error(places.status());
      for (const Place& place : *places) {
        revs.push_back(place.kind == Place::Kind::kRevision ? Json(id(place.revision))
                       : place.kind == Place::Kind::kBase   ? Json("base")
                                                            : Json());
      }
    }
    return {{"revs", revs}};
  }

  Json history() const {
    const auto revisions = history_range(RevisionMap(table_), case_.at("range").get<std::string>(), rows_);
    if (!revisions.ok()) return error(revisions.status());
    return {{"order", "exact"}, {"revs", ids(*revisions)}};
  }

  Json current() const {
    const auto revisions = current_revisions(table_, rows_);
    if (!revisions.ok()) return error(revisions.status());
    return {{"revs", sorted_ids(*revisions)}};
  }

  Json migrate() const {
    Ids rows = rows_, targets = strings("target");
    const auto command = case_.at("command").get<std::string>();
    const Direction direction = command == "upgrade"     ? Direction::kUpgrade
                                : command == "downgrade" ? Direction::kDowngrade
                                                         : Direction::kStamp;
    if (!case_.value("sql", Json()).is_null() && case_.at("sql").get<bool>()) {
      auto offline = split_offline_targets(table_, direction, targets);
      if (!offline.ok()) return error(offline.status());
      rows = offline->rows;
      targets = offline->targets;
    }
    if (case_.value("purge", false)) rows.clear();
    const absl::StatusOr<Plan> plan = make(direction, rows, targets);
    if (!plan.ok()) return error(plan.status());
    return describe(*plan, command, rows);
  }

  absl::StatusOr<Plan> make(Direction direction, const Ids& rows, const Ids& targets) const {
    switch (direction) {
      case Direction::kUpgrade:
        return make_upgrade_plan(table_, graph_.dialect(), rows, targets, {});
      case Direction::kDowngrade:
        return make_downgrade_plan(table_, graph_.dialect(), rows, targets.at(0), {});
      case Direction::kStamp:
        break;
    }
    return make_stamp_plan(table_, graph_.dialect(), rows, targets);
  }

  Json describe(const Plan& plan, const std::string& operation, Ids rows) const {
    Json steps = Json::array();
    for (const Step& step : plan.steps) {
      Json row = {{"delete", Json::array()}, {"insert", Json::array()}, {"update", Json::array()}};
      for (const RowChange& change : plan.rows_of(step)) {
        if (change.kind == RowChange::Kind::kDelete) row["delete"].push_back(id(change.from));
        if (change.kind == RowChange::Kind::kInsert) row["insert"].push_back(id(change.to));
        if (change.kind == RowChange::Kind::kUpdate)
          row["update"].push_back(Json::array({id(change.from), id(change.to)}));
        follow(change, rows);
      }
      steps.push_back({{"op", operation}, {"rev", id(step.revision)}, {"rows", row}});
    }
    std::sort(rows.begin(), rows.end());
    return {{"order", "exact"}, {"steps", steps}, {"rows", rows}};
  }

  // Each change has to hit exactly one row.
  void follow(const RowChange& change, Ids& rows) const {
    if (change.kind != RowChange::Kind::kInsert && std::erase(rows, id(change.from)) != 1)
      rows.push_back("no single row " + id(change.from));
    if (change.kind == RowChange::Kind::kDelete) return;
    if (std::find(rows.begin(), rows.end(), id(change.to)) != rows.end())
      rows.push_back("one row too many " + id(change.to));
    rows.push_back(id(change.to));
  }

  Json row_step() const {
    const auto known = resolve_rows(table_, rows_);
    if (!known.ok()) return error(known.status());
    const auto revision = resolve_revision(table_, case_.at("rev").get<std::string>());
    if (!revision.ok()) return error(revision.status());
    VersionRowTracker tracker(table_, *known);
    const auto operation = case_.at("op").get<std::string>();
    Plan plan;
    const Direction direction = operation == "upgrade" ? Direction::kUpgrade : Direction::kDowngrade;
    if (direction == Direction::kUpgrade) {
      tracker.upgrade(**revision, plan.row_changes);
    } else {
      tracker.downgrade(**revision, plan.row_changes);
    }
    plan.steps.push_back({**revision, direction, {0, static_cast<std::uint32_t>(plan.row_changes.size())}});
    return describe(plan, operation, rows_);
  }

  const Json& case_;
  const CaseGraph& graph_;
  const RevisionTable& table_;
  const Ids rows_;
};

}  // namespace

Json answer_to(const Json& test_case) {
  std::vector<CaseRevision> revisions;
  for (const Json& revision : test_case.at("graph")) {
    revisions.push_back({revision.at("rev").get<std::string>(), revision.at("down").get<Ids>(),
                         revision.at("depends_on").get<Ids>(), revision.at("labels").get<Ids>()});
  }
  const CaseGraph graph(revisions);
  if (graph.error_kind()) return {{"error_kind", *graph.error_kind()}};
  return Answers(test_case, graph).answer();
}

}  // namespace limbeck::conformance
