// Alembic's `stamp`: the rows that have to do with a target are replaced by it.
#include <algorithm>
#include <optional>
#include <utility>

#include "fmt/format.h"
#include "limbeck/plan.h"
#include "limbeck/revision_symbols.h"
#include "revision_lookup.h"
#include "revision_set.h"
#include "symbol_names.h"
#include "target.h"
#include "transactions.h"
#include "version_rows.h"

namespace limbeck {
namespace {

using Revisions = std::vector<std::uint32_t>;

bool contains(const Revisions& revisions, std::uint32_t revision) {
  return std::find(revisions.begin(), revisions.end(), revision) != revisions.end();
}

// A row that the others imply.
std::optional<std::uint32_t> redundant_row(const RevisionTable& table, const Revisions& rows) {
  RevisionSet below(table);
  for (const std::uint32_t row : rows) {
    for_each_parent(table, row, [&](std::uint32_t parent) { below.insert(parent); });
  }
  below.add_ancestors(table);
  const auto found = std::find_if(rows.begin(), rows.end(), [&](std::uint32_t row) { return below.contains(row); });
  return found == rows.end() ? std::nullopt : std::optional(*found);
}

// Follows the rows while destinations are written.
class Stamping {
 public:
  // `replaceable`: the rows that have to do with any of the targets.
  Stamping(const RevisionTable& table, Revisions rows, const Revisions& replaceable)
      : table_(table), rows_(std::move(rows)), replaceable_(replaceable) {}

  const Revisions& rows() const { return rows_; }
  Plan take_plan() && { return std::move(plan_); }

  void delete_all() {
    for (const std::uint32_t row : replaceable_) replace({row}, std::nullopt);
  }

  // As Alembic does: the first destination that moves takes all the rows; what follows is a new row. Not where that
  // would need rows that are gone.
  bool write_as_one(const Revisions& destinations) {
    for (const std::uint32_t destination : destinations) {
      if (contains(replaceable_, destination) || contains(rows_, destination)) continue;
      const Revisions above = related(destination, /*above=*/true), below = related(destination, /*above=*/false);
      const bool all_there = std::all_of(replaceable_.begin(), replaceable_.end(),
                                         [this](std::uint32_t row) { return contains(rows_, row); });
      if (above.empty() && below.empty()) {
        replace({}, destination);
      } else if (all_there) {
        replace(replaceable_, destination);
      } else if (above.empty()) {
        replace({}, destination);
      } else {
        return false;
      }
    }
    RevisionSet applied(table_, rows_);
    applied.add_ancestors(table_);
    return !redundant_row(table_, rows_) &&
           std::all_of(destinations.begin(), destinations.end(),
                       [&](std::uint32_t destination) { return applied.contains(destination); });
  }

  // Each destination takes the rows above or below it, unless these are destinations themselves. What another
  // destination implies needs no row.
  void write_one_by_one(Revisions destinations) {
    while (const auto implied = redundant_row(table_, destinations)) std::erase(destinations, *implied);
    for (const std::uint32_t destination : destinations) {
      Revisions replaced = related(destination, /*above=*/false);
      const bool is_there = contains(rows_, destination);
      if (!is_there) {
        for (const std::uint32_t row : related(destination, /*above=*/true)) replaced.push_back(row);
      }
      std::erase_if(replaced, [&](std::uint32_t row) { return !contains(rows_, row) || contains(destinations, row); });
      if (!is_there) {
        replace(replaced, destination);
      } else if (!replaced.empty()) {
        replace(replaced, std::nullopt);
      }
    }
  }

 private:
  Revisions related(std::uint32_t destination, bool above) const {
    RevisionSet set(table_, {destination});
    if (above) {
      set.add_descendants(table_);
    } else {
      set.add_ancestors(table_);
    }
    Revisions found;
    for (const std::uint32_t row : replaceable_) {
      if (set.contains(row)) found.push_back(row);
    }
    return found;
  }

  void replace(const Revisions& from, std::optional<std::uint32_t> to) {
    const auto begin = static_cast<std::uint32_t>(plan_.row_changes.size());
    const auto add = [this](RowChange::Kind kind, std::uint32_t row, std::uint32_t by) {
      plan_.row_changes.push_back({kind, row, by});
    };
    for (std::size_t i = 0; i + (to ? 1 : 0) < from.size(); ++i)
      add(RowChange::Kind::kDelete, from[i], to.value_or(from[i]));
    if (to)
      add(from.empty() ? RowChange::Kind::kInsert : RowChange::Kind::kUpdate, from.empty() ? *to : from.back(), *to);
    std::erase_if(rows_, [&](std::uint32_t row) { return contains(from, row); });
    if (to) rows_.push_back(*to);
    const auto count = static_cast<std::uint32_t>(plan_.row_changes.size()) - begin;
    plan_.steps.push_back({to ? *to : from.front(), Direction::kStamp, {begin, count}});
  }

  const RevisionTable& table_;
  Revisions rows_;
  const Revisions& replaceable_;
  Plan plan_;
};

// The rows that are above or below one of the targets, dependencies counted: target by target.
absl::StatusOr<Revisions> rows_in_question(const RevisionTable& table, const Revisions& rows,
                                           absl::Span<const std::string> targets) {
  Revisions found;
  for (const std::string& target : targets) {
    if (rows.empty() && split_symbol(target).name != "head") continue;
    absl::StatusOr<RevisionSet> lineage = lineage_of(table, target, Links::kEffective);
    if (!lineage.ok()) return lineage.status();
    for (const std::uint32_t row : rows) {
      if (lineage->contains(row) && !contains(found, row)) found.push_back(row);
    }
  }
  return found;
}

absl::Status check_result(const RevisionTable& table, const Revisions& rows) {
  const auto row = redundant_row(table, rows);
  if (!row) return absl::OkStatus();
  return revision_row_error(
      RevisionErrorKind::kOverlappingRevisions,
      fmt::format("the version table would hold {}, of which the others imply {}, and no upgrade would accept that; "
                  "purge the table and stamp all that shall be in it",
                  id_list(table, rows), revision_id(table, *row)));
}

}  // namespace

absl::StatusOr<Plan> make_stamp_plan(const RevisionTable& table, const DialectTable& dialect,
                                     absl::Span<const std::string> rows, absl::Span<const std::string> targets) {
  absl::StatusOr<Revisions> known = resolve_rows(table, rows);
  if (!known.ok()) return known.status();
  absl::StatusOr<Revisions> in_question = rows_in_question(table, *known, targets);
  if (!in_question.ok()) return in_question.status();
  absl::StatusOr<Revisions> destinations = resolve_origin(table, {.names = targets, .are_symbols = true});
  if (!destinations.ok()) return destinations.status();
  std::optional<Stamping> stamping(std::in_place, table, *known, *in_question);
  if (destinations->empty()) {
    stamping->delete_all();
  } else if (!stamping->write_as_one(*destinations)) {
    stamping.emplace(table, *known, *in_question);
    stamping->write_one_by_one(*destinations);
  }
  const Revisions after = stamping->rows();
  Plan plan = std::move(*stamping).take_plan();
  if (plan.steps.empty()) return plan;
  if (absl::Status s = check_result(table, after); !s.ok()) {
    const absl::Status before = VersionRowTracker(table, *known).check_consistent(*known);
    return before.ok() ? s : before;
  }
  split_into_transactions(table, dialect, {}, RunMode::kOneTransaction, plan);
  return plan;
}

}  // namespace limbeck
