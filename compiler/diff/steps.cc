#include "diff/steps.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace limbeck {
namespace {

constexpr std::size_t kNone = Things::none();

struct StepsOfItem {
  std::size_t drop = kNone, park = kNone, alter = kNone, create = kNone;

  // The last step in which it needs what it needed before, and the first in which it needs what it will need.
  std::size_t leave() const { return drop != kNone ? drop : park != kNone ? park : alter; }
  std::size_t enter() const { return create != kNone ? create : alter; }
};

bool is_part_of_table(ThingKind kind) {
  return kind >= ThingKind::kColumn && kind <= ThingKind::kForeignKey && kind != ThingKind::kOwnership;
}

// In which order things are done where nothing else decides.
int rank_of(StepKind step, ThingKind kind) {
  if (step == StepKind::kDrop) {
    switch (kind) {
      case ThingKind::kComment:
      case ThingKind::kOwner:
      case ThingKind::kTableState:
        return 9;
      case ThingKind::kPrivilege:
        return 10;
      case ThingKind::kViewIndex:
        return 13;
      case ThingKind::kObject:
        return 23;
      case ThingKind::kPolicy:
        return 11;
      case ThingKind::kRowSecurity:
        return 12;
      case ThingKind::kTrigger:
        return 13;
      case ThingKind::kView:
        return 14;
      case ThingKind::kIndex:
        return 16;
      case ThingKind::kTable:
        return 20;
      case ThingKind::kFunction:
        return 21;
      case ThingKind::kForeignKey:
      case ThingKind::kCheck:
      case ThingKind::kExclude:
      case ThingKind::kUnique:
      case ThingKind::kPrimaryKey:
      case ThingKind::kDefault:
      case ThingKind::kColumn:
        return 41;  // what is done to one table stands in a row
      case ThingKind::kOwnership:
        return 22;
      case ThingKind::kSequence:
        return 60;
      case ThingKind::kEnum:
        return 61;
      case ThingKind::kDomain:
        return 61;
      case ThingKind::kExtension:
        return 62;
      case ThingKind::kSchema:
        return 63;
    }
  }
  switch (kind) {
    case ThingKind::kSchema:
      return 0;
    case ThingKind::kExtension:
      return 1;
    case ThingKind::kEnum:
      return 30;
    case ThingKind::kDomain:
      return 31;
    case ThingKind::kObject:
      return 31;
    case ThingKind::kSequence:
      return 32;
    case ThingKind::kTable:
      return step == StepKind::kCreate ? 40 : 41;
    case ThingKind::kForeignKey:
      return 45;
    case ThingKind::kOwnership:
      return 46;
    case ThingKind::kFunction:
      return 50;
    case ThingKind::kView:
      return 51;
    case ThingKind::kTrigger:
      return 52;
    case ThingKind::kRowSecurity:
      return 53;
    case ThingKind::kPolicy:
      return 54;
    case ThingKind::kTableState:
      return 47;
    case ThingKind::kViewIndex:
      return 51;
    case ThingKind::kOwner:
      return 55;
    case ThingKind::kPrivilege:
      return 56;
    case ThingKind::kComment:
      return 57;
    default:
      return 41;
  }
}

class StepGraph {
 public:
  explicit StepGraph(const DiffPlan& plan) : plan_(plan) {}

  DiffSteps run() {
    make_steps();
    link_old();
    link_new();
    link_names();
    link_persistence();
    link_partitions();
    add_wishes();
    sort();
    return std::move(result_);
  }

 private:
  std::vector<DiffStep>& steps() { return result_.steps; }

  void make_steps() {
    of_item_.resize(plan_.items().size());
    const auto make = [&](StepKind kind, std::size_t item) {
      steps().push_back({.kind = kind, .item = item});
      return steps().size() - 1;
    };
    for (std::size_t i = 0; i < plan_.items().size(); ++i) {
      const Item& item = plan_.items()[i];
      if (item.goes()) of_item_[i].drop = make(StepKind::kDrop, i);
      if (item.parked) of_item_[i].park = make(StepKind::kPark, i);
      if (!item.goes() && (item.parked || item.fate == Fate::kAlters)) of_item_[i].alter = make(StepKind::kAlter, i);
      if (item.comes()) of_item_[i].create = make(StepKind::kCreate, i);
    }
    for (const StepsOfItem& own : of_item_) {
      add(own.drop, own.create);
      add(own.park, own.alter);
    }
  }

  // `first` before `second`.
  void add(std::size_t first, std::size_t second) {
    if (first == kNone || second == kNone || first == second) return;
    steps()[first].behind.push_back(second);
    steps()[second].before.push_back(first);
  }

  // What needs a thing leaves it before it goes or changes.
  void link_old() {
    const Things& things = plan_.from();
    for (std::size_t i = 0; i < things.all().size(); ++i) {
      const StepsOfItem& user = of_item_[plan_.index_of_old(i)];
      const bool is_remade_column = plan_.of_old(i).key.kind == ThingKind::kColumn;
      for (std::size_t other : things.all()[i].needs) {
        const StepsOfItem& needed = of_item_[plan_.index_of_old(other)];
        add(user.leave(), needed.drop);
        add(user.drop, needed.park);
        if (!is_remade_column || plan_.of_old(other).shaken) add(user.drop, needed.alter);
        const ThingKind kind = plan_.of_old(i).key.kind;
        if (plan_.of_old(other).shaken && kind == ThingKind::kView) wish(user.alter, needed.alter);
      }
    }
  }

  // A new column that counts gives numbers to the rows that there are, and can be the key only then.
  bool comes_with_column(const Things& things, std::size_t user, std::size_t needed) const {
    const ThingKey& key = things.all()[user].key;
    if (key.kind != ThingKind::kDefault || things.all()[needed].key.kind != ThingKind::kPrimaryKey) return false;
    const std::size_t column = things.find({ThingKind::kColumn, key.name, key.part});
    return column != kNone && of_item_[plan_.index_of_new(column)].create != kNone;
  }

  // What needs a thing comes after it has come or changed.
  void link_new() {
    const Things& things = plan_.to();
    for (std::size_t i = 0; i < things.all().size(); ++i) {
      const StepsOfItem& user = of_item_[plan_.index_of_new(i)];
      if (user.enter() == kNone) continue;
      for (std::size_t other : things.all()[i].needs) {
        const StepsOfItem& needed = of_item_[plan_.index_of_new(other)];
        if (needed.create != kNone || user.create != kNone)
          add(needed.enter(), user.enter());
        else
          wish(needed.enter(), user.enter());
      }
    }
  }

  // A name is free again before something else takes it.
  void link_names() {
    std::map<std::tuple<int, ObjectName, std::string_view>, std::vector<std::size_t>> drops;
    for (std::size_t i = 0; i < steps().size(); ++i)
      if (steps()[i].kind == StepKind::kDrop)
        visit_names(steps()[i], plan_.from().catalog(), [&](const auto& name) { drops[name].push_back(i); });
    for (std::size_t i = 0; i < steps().size(); ++i) {
      if (steps()[i].kind != StepKind::kCreate) continue;
      visit_names(steps()[i], plan_.to().catalog(), [&](const auto& name) {
        const auto found = drops.find(name);
        if (found == drops.end()) return;
        for (std::size_t drop : found->second) {
          add(drop, i);
          wish(drop, whole_of(i));
        }
      });
    }
  }

  // The step that makes the table of which that step makes a part; or none.
  std::size_t whole_of(std::size_t step) const {
    const ThingKey& key = plan_.items()[result_.steps[step].item].key;
    if (!is_part_of_table(key.kind)) return kNone;
    const std::size_t table = plan_.to().find({ThingKind::kTable, key.name, {}});
    return table == kNone ? kNone : of_item_[plan_.index_of_new(table)].create;
  }

  // A table becomes unlogged behind those that refer to it, and logged before them.
  void link_persistence() {
    const auto unlogged = [](const Catalog& catalog, const ObjectName& name) {
      const Table* table = catalog.find_table(name);
      return table != nullptr && table->options.unlogged;
    };
    const Catalog &before = plan_.from().catalog(), &after = plan_.to().catalog();
    const auto alter_of = [&](const ObjectName& name) {
      const std::size_t table = plan_.to().find({ThingKind::kTable, name, {}});
      return table == kNone ? kNone : of_item_[plan_.index_of_new(table)].alter;
    };
    for (const auto& table : after.tables())
      for (const ForeignKey& key : table->foreign_keys) {
        const bool was = unlogged(before, key.referent), is = unlogged(after, key.referent);
        if (was == is || key.referent == table->name) continue;
        const std::size_t source = alter_of(table->name), referent = alter_of(key.referent);
        is ? add(source, referent) : add(referent, source);
      }
  }

  // A table can become a partition only when it has no columns of its own.
  void link_partitions() {
    for (std::size_t i = 0; i < steps().size(); ++i) {
      const ThingKey& key = plan_.items()[steps()[i].item].key;
      if (steps()[i].kind != StepKind::kDrop || key.kind != ThingKind::kColumn) continue;
      const Table* after = plan_.to().catalog().find_table(key.name);
      if (after == nullptr || after->options.partition_of.name.empty()) continue;
      add(i, of_item_[plan_.index_of_new(plan_.to().find({ThingKind::kTable, key.name, {}}))].alter);
    }
  }

  template <class Visit>
  void visit_names(const DiffStep& step, const Catalog& catalog, Visit visit) {
    constexpr int kRelation = 0, kConstraint = 1, kType = 2, kRoutine = 3;
    const ThingKey& key = plan_.items()[step.item].key;
    const auto name = [&](int space, const ObjectName& object, std::string_view part = {}) {
      visit(std::tuple(space, object, part));
    };
    // The sequence of a new column takes another name where this one is not free.
    const auto sequence_name = [&](const Column& column) {
      if (step.kind == StepKind::kCreate) return;
      name(kRelation, {key.name.schema, copy_text(sequence_of(key.name, column.facets))});
    };
    switch (key.kind) {
      case ThingKind::kTable:
      case ThingKind::kView:
        name(kRelation, key.name);
        name(kType, key.name);
        break;
      case ThingKind::kSequence:
        name(kRelation, key.name);
        break;
      case ThingKind::kIndex:
      case ThingKind::kViewIndex:
        name(kRelation, {key.name.schema, key.part});
        break;
      case ThingKind::kObject:
        if (const std::size_t kind = key.name.name.find(' '); key.name.name.starts_with("TYPE "))
          name(kType, {key.name.schema, key.name.name.substr(kind + 1)});
        else if (key.name.name.starts_with("AGGREGATE "))
          name(kRoutine, {key.name.schema, key.name.name.substr(kind + 1)});
        else if (key.name.name.starts_with("FOREIGN TABLE "))
          name(kRelation, {key.name.schema, key.name.name.substr(14)});
        break;
      case ThingKind::kPrimaryKey:
      case ThingKind::kUnique:
      case ThingKind::kExclude:
        name(kRelation, {key.name.schema, key.part});
        name(kConstraint, key.name, key.part);
        if (key.kind == ThingKind::kPrimaryKey) name(kConstraint, key.name, {});  // a table has only one
        break;
      case ThingKind::kCheck:
      case ThingKind::kForeignKey:
        name(kConstraint, key.name, key.part);
        break;
      case ThingKind::kEnum:
      case ThingKind::kDomain:
        name(kType, key.name);
        break;
      case ThingKind::kFunction:
        name(kRoutine, key.name);
        break;
      case ThingKind::kDefault: {
        const Column* column = catalog.find_table(key.name)->find_column(key.part);
        if (column->facets.autoincrement == Choice::kYes) sequence_name(*column);
        break;
      }
      case ThingKind::kColumn: {
        const Column* column = catalog.find_table(key.name)->find_column(key.part);
        if (column != nullptr && numbers_itself(column->facets)) sequence_name(*column);
        break;
      }
      default:
        break;
    }
  }

  void wish(std::size_t first, std::size_t second) {
    if (first != kNone && second != kNone && first != second) wishes_.push_back({first, second});
  }

  // So that a table can be made with all its parts, and dropped with them; and what reads better.
  void collect_wishes() {
    const Things &old = plan_.from(), &made = plan_.to();
    const auto table_of = [&](const Things& things, const ThingKey& key) {
      return things.find({ThingKind::kTable, key.name, {}});
    };
    for (std::size_t i = 0; i < made.all().size(); ++i) {
      const ThingKey& key = made.all()[i].key;
      const StepsOfItem& own = of_item_[plan_.index_of_new(i)];
      for (std::size_t other : made.all()[i].wishes)
        if (!comes_with_column(made, i, other)) wish(of_item_[plan_.index_of_new(other)].enter(), own.enter());
      if (!is_part_of_table(key.kind)) continue;
      const std::size_t table = table_of(made, key);
      std::size_t whole = table == kNone ? kNone : of_item_[plan_.index_of_new(table)].create;
      if (whole == kNone && key.kind == ThingKind::kDefault)
        whole = of_item_[plan_.index_of_new(made.find({ThingKind::kColumn, key.name, key.part}))].create;
      if (whole == kNone) continue;
      for (std::size_t other : made.all()[i].needs) {
        const Item& needed = plan_.of_new(other);
        if (!(needed.key.name == key.name) || !is_part_of_table(needed.key.kind))
          wish(of_item_[plan_.index_of_new(other)].enter(), whole);
      }
    }
    // The way back makes them in the order that this turns round.
    for (std::size_t i = 0; i < old.all().size(); ++i)
      if (const ThingKey& key = old.all()[i].key;
          key.kind == ThingKind::kFunction || (key.kind == ThingKind::kDefault && !goes_with_column(key)))
        for (std::size_t other : old.all()[i].wishes)
          wish(of_item_[plan_.index_of_old(i)].drop, of_item_[plan_.index_of_old(other)].drop);
    for (std::size_t i = 0; i < old.all().size(); ++i)
      for (std::size_t owner : old.all()[i].goes_with) {
        const std::size_t whole = of_item_[plan_.index_of_old(owner)].drop;
        if (whole == kNone || of_item_[plan_.index_of_old(i)].drop == kNone) continue;
        for (std::size_t behind : steps()[of_item_[plan_.index_of_old(i)].drop].behind)
          wish(whole, whole_of(behind) != kNone ? whole_of(behind) : behind);
      }
    // A table keeps a column all the time: where none of the old ones stays, new ones come before they go.
    std::map<ObjectName, std::vector<std::size_t>> added;
    for (std::size_t i = 0; i < steps().size(); ++i)
      if (steps()[i].kind == StepKind::kCreate && plan_.items()[steps()[i].item].key.kind == ThingKind::kColumn)
        added[plan_.items()[steps()[i].item].key.name].push_back(i);
    std::erase_if(added, [&](const auto& table) { return keeps_a_column(table.first); });
    for (std::size_t i = 0; i < steps().size(); ++i)
      if (steps()[i].kind == StepKind::kDrop && plan_.items()[steps()[i].item].key.kind == ThingKind::kColumn)
        if (const auto table = added.find(plan_.items()[steps()[i].item].key.name); table != added.end())
          for (std::size_t add_column : table->second) wish(add_column, i);
    wish_for_counting_keys();
    // What an extension or a schema brings may be used by anything.
    for (std::size_t i = 0; i < steps().size(); ++i) {
      const ThingKind kind = plan_.items()[steps()[i].item].key.kind;
      if (kind != ThingKind::kExtension) continue;
      for (std::size_t j = 0; j < steps().size(); ++j) {
        if (plan_.items()[steps()[j].item].key.kind <= ThingKind::kExtension) continue;
        if (steps()[i].kind == StepKind::kCreate && steps()[j].kind != StepKind::kDrop) wish(i, j);
        if (steps()[i].kind == StepKind::kDrop && steps()[j].kind != StepKind::kCreate) wish(j, i);
      }
    }
  }

  bool goes_with_column(const ThingKey& key) const {
    return plan_.of_old(plan_.from().find({ThingKind::kColumn, key.name, key.part})).goes();
  }

  // The step that drops the column with which a key goes, or `drop` itself.
  std::size_t with_which_it_goes(std::size_t drop) {
    const Item& item = plan_.items()[steps()[drop].item];
    if (steps()[drop].kind != StepKind::kDrop || item.key.kind != ThingKind::kPrimaryKey) return drop;
    for (std::size_t column : plan_.from().all()[item.from].goes_with)
      if (of_item_[plan_.index_of_old(column)].drop != kNone) return of_item_[plan_.index_of_old(column)].drop;
    return drop;
  }

  bool keeps_a_column(const ObjectName& table) const {
    const Table *from = plan_.from().catalog().find_table(table), *to = plan_.to().catalog().find_table(table);
    if (from == nullptr || to == nullptr) return false;
    return std::any_of(to->columns.begin(), to->columns.end(), [&](const Column& column) {
      return from->find_column(column.facets.name) != nullptr &&
             !plan_.of_new(plan_.to().find({ThingKind::kColumn, table, column.facets.name})).comes();
    });
  }

  // The key of a column that begins to count follows it, before anything else that waits for that table: a database
  // may have no counting without a key.
  void wish_for_counting_keys() {
    const Things& made = plan_.to();
    for (std::size_t i = 0; i < made.all().size(); ++i) {
      const ThingKey& key = made.all()[i].key;
      const std::size_t create = of_item_[plan_.index_of_new(i)].create;
      if (key.kind != ThingKind::kPrimaryKey || create == kNone || whole_of(create) != kNone) continue;
      const std::size_t begin = beginning_to_count(*made.catalog().find_table(key.name));
      if (begin == kNone) continue;
      // Views that stand between the new column and the old one are made anew for it.
      const bool is_certain = keeps_a_column(key.name);
      for (std::size_t before : std::vector<std::size_t>(steps()[create].before)) {
        const std::size_t drop = with_which_it_goes(before);
        if (is_certain && steps()[drop].kind == StepKind::kDrop)
          add(drop, begin);
        else
          wish(drop, begin);
      }
      follower_[begin] = create;
      for (const DiffStep& step : steps()) {
        if (!(plan_.items()[step.item].key.name == key.name)) continue;
        for (std::size_t behind : step.behind)
          if (!(plan_.items()[steps()[behind].item].key.name == key.name))
            wish(create, whole_of(behind) != kNone ? whole_of(behind) : behind);
      }
    }
  }

  // Whether a column of the table's key comes and numbers itself.
  // The step in which a column of the key begins to count.
  std::size_t beginning_to_count(const Table& table) const {
    const Table* from = plan_.from().catalog().find_table(table.name);
    for (std::string_view name : table.primary_key->columns) {
      const Column* column = table.find_column(name);
      if (column == nullptr || !numbers_itself(column->facets)) continue;
      const Column* old = from == nullptr ? nullptr : from->find_column(name);
      const StepsOfItem& own = of_item_[plan_.index_of_new(plan_.to().find({ThingKind::kColumn, table.name, name}))];
      if (own.create != kNone) return own.create;
      if (old != nullptr && !numbers_itself(old->facets) && column->facets.identity != nullptr) return own.enter();
    }
    return kNone;
  }

  // Those that no other edge speaks against.
  void add_wishes() {
    collect_wishes();
    for (const auto& [first, second] : wishes_) {
      if (!leads_to(second, first))
        add(first, second);
      else if (plan_.items()[steps()[second].item].key.kind == ThingKind::kFunction)
        steps()[second].unchecked = true;
    }
  }

  bool leads_to(std::size_t start, std::size_t goal) {
    if (steps()[start].behind.empty() || steps()[goal].before.empty()) return false;
    seen_.resize(steps().size());
    ++round_;
    std::vector<std::size_t> waiting{start};
    while (!waiting.empty()) {
      const std::size_t step = waiting.back();
      waiting.pop_back();
      if (step == goal) return true;
      if (std::exchange(seen_[step], round_) == round_) continue;
      for (std::size_t next : steps()[step].behind)
        if (seen_[next] != round_) waiting.push_back(next);
    }
    return false;
  }

  auto preference(std::size_t step) const {
    const DiffStep& own = result_.steps[step];
    const ThingKey& key = plan_.items()[own.item].key;
    const int rank = rank_of(own.kind, key.kind);
    const int inner = own.kind != StepKind::kDrop ? 1 : key.kind == ThingKind::kColumn ? 2 : 0;
    // Columns as they stand in the table.
    const std::size_t place = own.kind == StepKind::kDrop ? plan_.items()[own.item].from : plan_.items()[own.item].to;
    return std::tuple(rank, rank == 41 ? key.name : ObjectName(), inner, place);
  }

  void sort() {
    std::vector<std::size_t> wanted(steps().size());
    for (std::size_t i = 0; i < wanted.size(); ++i) wanted[i] = i;
    std::sort(wanted.begin(), wanted.end(),
              [&](std::size_t a, std::size_t b) { return preference(a) < preference(b); });
    result_.position.assign(steps().size(), kNone);
    std::vector<std::size_t> place(steps().size());
    for (std::size_t i = 0; i < wanted.size(); ++i) place[wanted[i]] = i;
    for (DiffStep& step : steps())
      std::sort(step.before.begin(), step.before.end(),
                [&](std::size_t a, std::size_t b) { return place[a] < place[b]; });
    std::vector<bool> begun(steps().size());
    for (std::size_t first : wanted) visit(first, begun);
  }

  void visit(std::size_t first, std::vector<bool>& begun) {
    std::vector<std::pair<std::size_t, std::size_t>> path;  // a step, and how many before it are done
    const auto enter = [&](std::size_t step) {
      if (begun[step]) return;
      begun[step] = true;
      path.push_back({step, 0});
    };
    enter(first);
    while (!path.empty()) {
      auto& [step, done] = path.back();
      if (done < steps()[step].before.size()) {
        const std::size_t next = steps()[step].before[done++];
        if (begun[next] && result_.position[next] == kNone) note_circle(path, next);
        enter(next);
        continue;
      }
      result_.position[step] = result_.order.size();
      result_.order.push_back(step);
      const auto follower = follower_.find(step);
      path.pop_back();
      if (follower != follower_.end() && is_ready(follower->second)) enter(follower->second);
    }
  }

  bool is_ready(std::size_t step) const {
    const std::vector<std::size_t>& before = result_.steps[step].before;
    return std::all_of(before.begin(), before.end(),
                       [&](std::size_t other) { return result_.position[other] != kNone; });
  }

  // From `first` on the path leads back to it.
  void note_circle(const std::vector<std::pair<std::size_t, std::size_t>>& path, std::size_t first) {
    for (auto at = path.rbegin(); at != path.rend(); ++at) {
      const DiffStep& step = steps()[at->first];
      const ThingKind kind = plan_.items()[step.item].key.kind;
      if (step.kind == StepKind::kAlter && (kind == ThingKind::kView || kind == ThingKind::kFunction))
        result_.circular.push_back(step.item);
      if (at->first == first) return;
    }
  }

  const DiffPlan& plan_;
  DiffSteps result_;
  std::vector<StepsOfItem> of_item_;
  std::vector<std::pair<std::size_t, std::size_t>> wishes_;
  std::map<std::size_t, std::size_t> follower_;  // what is done at once behind a step
  std::vector<int> seen_;
  int round_ = 0;
};

}  // namespace

DiffSteps steps_of(const DiffPlan& plan) { return StepGraph(plan).run(); }

}  // namespace limbeck
