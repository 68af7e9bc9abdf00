#include <algorithm>
#include <map>
#include <utility>

#include "catalog/keys.h"
#include "catalog/repeated_keys.h"
#include "diff/emission.h"

namespace limbeck {
namespace {

constexpr std::size_t kNone = Things::none();

class Assembly {
 public:
  Assembly(const DiffPlan& plan, const DiffSteps& steps) : plan_(plan), steps_(steps), emission_(plan, operations_) {
    step_of_.resize(plan.items().size(), {kNone, kNone});
    for (std::size_t i = 0; i < steps.steps.size(); ++i) {
      if (steps.steps[i].kind == StepKind::kDrop) step_of_[steps.steps[i].item].first = i;
      if (steps.steps[i].kind == StepKind::kCreate) step_of_[steps.steps[i].item].second = i;
    }
    done_elsewhere_.resize(steps.steps.size());
  }

  std::vector<Operation> run() {
    leave_out_drops();
    gather_parts();
    for (std::size_t step : steps_.order) {
      if (done_elsewhere_[step]) continue;
      const Item& item = plan_.items()[steps_.steps[step].item];
      switch (steps_.steps[step].kind) {
        case StepKind::kDrop:
          emission_.drop(item);
          break;
        case StepKind::kPark:
          emission_.park(item);
          break;
        case StepKind::kAlter:
          emission_.alter(item, steps_.steps[step].unchecked);
          break;
        case StepKind::kCreate:
          create(step, item);
          break;
      }
    }
    merge_columns();
    merge_privileges();
    return std::move(operations_);
  }

 private:
  const Item& item_of(std::size_t step) const { return plan_.items()[steps_.steps[step].item]; }
  std::size_t drop_of(std::size_t thing) const { return step_of_[plan_.index_of_old(thing)].first; }
  std::size_t create_of(std::size_t thing) const { return step_of_[plan_.index_of_new(thing)].second; }

  // What goes with a thing that goes, unless something has to be done in between.
  void leave_out_drops() {
    std::vector<std::size_t> happens = steps_.position;
    for (auto at = steps_.order.rbegin(); at != steps_.order.rend(); ++at) {
      const std::size_t step = *at;
      if (steps_.steps[step].kind != StepKind::kDrop) continue;
      const Item& item = item_of(step);
      for (std::size_t owner : plan_.from().all()[item.from].goes_with) {
        const std::size_t whole = drop_of(owner);
        if (whole == kNone || steps_.position[whole] < steps_.position[step]) continue;
        if (item.key.kind == ThingKind::kOwnership) {
          const std::size_t sequence = plan_.from().find({ThingKind::kSequence, item.key.name, {}});
          if (drop_of(sequence) == kNone || plan_.of_old(sequence).fate == Fate::kRemade) continue;
        }
        const auto& behind = steps_.steps[step].behind;
        if (std::any_of(behind.begin(), behind.end(), [&](std::size_t next) { return happens[next] < happens[whole]; }))
          continue;
        done_elsewhere_[step] = true;
        happens[step] = happens[whole];
        break;
      }
    }
    // A sequence goes with the column that owns it, if it still does when the column goes.
    for (std::size_t step : steps_.order) {
      if (steps_.steps[step].kind != StepKind::kDrop || item_of(step).key.kind != ThingKind::kSequence) continue;
      const Item& item = item_of(step);
      const std::size_t ownership = plan_.from().find({ThingKind::kOwnership, item.key.name, {}});
      if (ownership == kNone) continue;
      const std::size_t own = drop_of(ownership);
      const bool goes_by_itself = own != kNone && done_elsewhere_[own] && item.fate == Fate::kGoes;
      bool owner_goes = false;
      for (std::size_t owner : plan_.from().all()[item.from].goes_with)
        owner_goes = owner_goes || drop_of(owner) != kNone;
      done_elsewhere_[step] = goes_by_itself && owner_goes;
    }
  }

  static bool may_stand_in_table(ThingKind kind) {
    return kind == ThingKind::kColumn || kind == ThingKind::kDefault || kind == ThingKind::kPrimaryKey ||
           kind == ThingKind::kUnique || kind == ThingKind::kExclude || kind == ThingKind::kCheck ||
           kind == ThingKind::kIndex || kind == ThingKind::kForeignKey;
  }

  // Parts of new tables, and defaults of new columns, for which all is there when the table is made.
  void gather_parts() {
    for (std::size_t step : steps_.order) {
      if (steps_.steps[step].kind != StepKind::kCreate) continue;
      const ThingKey& key = item_of(step).key;
      if (!may_stand_in_table(key.kind)) continue;
      std::size_t whole = create_step({ThingKind::kTable, key.name, {}});
      if (whole == kNone && key.kind == ThingKind::kDefault)
        whole = create_step({ThingKind::kColumn, key.name, key.part});
      if (whole == kNone) continue;
      const auto& before = steps_.steps[step].before;
      const bool fits = std::all_of(before.begin(), before.end(), [&](std::size_t other) {
        if (other == whole || steps_.position[other] < steps_.position[whole]) return true;
        const auto part = whole_of_.find(other);
        return part != whole_of_.end() && part->second == whole;
      });
      if (!fits || (key.kind == ThingKind::kUnique && repeats_a_key(key))) continue;
      whole_of_[step] = whole;
      parts_[whole].push_back(step);
      done_elsewhere_[step] = true;
    }
  }

  std::size_t create_step(const ThingKey& key) const {
    const std::size_t thing = plan_.to().find(key);
    return thing == kNone ? kNone : create_of(thing);
  }

  bool repeats_a_key(const ThingKey& key) const {
    const Table& table = *plan_.to().catalog().find_table(key.name);
    return limbeck::repeats_a_key(table, *find_unique(table, key.part));
  }

  void create(std::size_t step, const Item& item) {
    if (item.key.kind == ThingKind::kTable) return create_table(step, item.key);
    if (item.key.kind != ThingKind::kColumn) return emission_.create(item, steps_.steps[step].unchecked);
    Column column = *plan_.to().catalog().find_table(item.key.name)->find_column(item.key.part);
    if (parts_.find(step) == parts_.end()) remove_default(column);
    emission_.settle_sequence(item.key.name, column.facets);
    emission_.add(AddColumn{.table = item.key.name, .column = column});
  }

  static void remove_default(Column& column) {
    column.facets.server_default = {};
    column.facets.autoincrement = Choice::kNo;
  }

  void create_table(std::size_t step, const ThingKey& key) {
    Table table = *plan_.to().catalog().find_table(key.name);
    const std::vector<std::size_t>& parts = parts_[step];
    const auto stands = [&](ThingKind kind, std::string_view name) {
      return std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
        return item_of(part).key.kind == kind && item_of(part).key.part == name;
      });
    };
    std::erase_if(table.columns, [&](const Column& column) { return !stands(ThingKind::kColumn, column.facets.name); });
    for (Column& column : table.columns) {
      if (!stands(ThingKind::kDefault, column.facets.name)) remove_default(column);
      emission_.settle_sequence(table.name, column.facets);
    }
    if (table.primary_key && !stands(ThingKind::kPrimaryKey, table.primary_key->constraint_name))
      table.primary_key.reset();
    std::erase_if(table.uniques, [&](const Unique& u) { return !stands(ThingKind::kUnique, u.constraint_name); });
    std::erase_if(table.excludes, [&](const Exclude& e) { return !stands(ThingKind::kExclude, e.constraint_name); });
    std::erase_if(table.checks, [&](const Check& c) { return !stands(ThingKind::kCheck, c.constraint_name); });
    std::erase_if(table.indexes, [&](const Index& i) { return !stands(ThingKind::kIndex, i.index_name); });
    std::erase_if(table.foreign_keys,
                  [&](const ForeignKey& k) { return !stands(ThingKind::kForeignKey, k.constraint_name); });
    table.options.cluster_on = table.options.replica_identity = {};  // what they refer to may come later
    emission_.add(to_operation(table));
  }

  // Changes of one column that follow each other are one, if the second is only about its default.
  void merge_columns() {
    std::vector<Operation> merged;
    for (const Operation& operation : operations_) {
      const auto* change = std::get_if<AlterColumn>(&operation.body);
      auto* last = merged.empty() ? nullptr : std::get_if<AlterColumn>(&merged.back().body);
      if (change == nullptr || last == nullptr || !merge_default(*change, *last)) merged.push_back(operation);
    }
    operations_ = std::move(merged);
  }

  static bool merge_default(const AlterColumn& change, AlterColumn& last) {
    AlterColumn rest = change;
    rest.server_default = {};
    rest.drop_server_default = false;
    rest.autoincrement = Choice::kNotGiven;
    rest.sequence = {};
    if (!is_empty(rest) || !(last.table == change.table) || last.column != change.column) return false;
    if (last.server_default.given() || last.autoincrement == Choice::kYes) return false;
    if (change.autoincrement == Choice::kNo || change.drop_server_default) {
      if (last.drop_server_default || last.autoincrement == Choice::kNo) return false;
      last.drop_server_default = change.drop_server_default;
      last.autoincrement = change.autoincrement;
      return true;
    }
    if (change.autoincrement == Choice::kYes && last.autoincrement == Choice::kNo) return false;
    if (change.server_default.given()) last.drop_server_default = false;
    last.server_default = change.server_default;
    if (change.autoincrement != Choice::kNotGiven) last.autoincrement = change.autoincrement;
    if (change.autoincrement == Choice::kYes) last.sequence = change.sequence;
    return true;
  }

  // What one role gets, or loses, on one object is one operation.
  void merge_privileges() {
    std::vector<Operation> merged;
    for (const Operation& operation : operations_) {
      const bool is_merged =
          !merged.empty() && (merge<Grant>(operation, merged.back()) || merge<Revoke>(operation, merged.back()));
      if (!is_merged) merged.push_back(operation);
    }
    operations_ = std::move(merged);
  }

  template <class Body>
  static bool merge(const Operation& operation, Operation& last) {
    const auto* next = std::get_if<Body>(&operation.body);
    auto* own = std::get_if<Body>(&last.body);
    if (next == nullptr || own == nullptr || own->on != next->on || !(own->roles == next->roles)) return false;
    if constexpr (std::is_same_v<Body, Grant>)
      if (own->grant_option != next->grant_option) return false;
    std::vector<std::string_view> privileges(own->privileges.begin(), own->privileges.end());
    privileges.insert(privileges.end(), next->privileges.begin(), next->privileges.end());
    own->privileges = privileges;
    return true;
  }

  const DiffPlan& plan_;
  const DiffSteps& steps_;
  std::vector<Operation> operations_;
  Emission emission_;
  std::vector<std::pair<std::size_t, std::size_t>> step_of_;  // of each item: its drop and its create
  std::vector<bool> done_elsewhere_;
  std::map<std::size_t, std::size_t> whole_of_;
  std::map<std::size_t, std::vector<std::size_t>> parts_;
};

}  // namespace

std::vector<Operation> operations_of(const DiffPlan& plan, const DiffSteps& steps) {
  return Assembly(plan, steps).run();
}

}  // namespace limbeck
