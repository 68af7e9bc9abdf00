#include "diff/plan.h"

#include <algorithm>
#include <string_view>

#include "apply/dependents.h"
#include "catalog/signature.h"

namespace limbeck {
namespace {

bool is_type(const ThingKey& key) {
  return key.kind == ThingKind::kEnum || key.kind == ThingKind::kDomain ||
         (key.kind == ThingKind::kObject && key.name.name.starts_with("TYPE "));
}

// What is said of a thing by its name, whatever has that name.
bool is_fact(const ThingKey& key) {
  return key.kind == ThingKind::kComment || key.kind == ThingKind::kOwner || key.kind == ThingKind::kPrivilege;
}

bool is_key(const ThingKey& key) {
  return key.kind == ThingKind::kPrimaryKey || key.kind == ThingKind::kUnique || key.kind == ThingKind::kIndex;
}

// What does not bear that a column which it needs gets another type.
bool is_shaken_by_type(ThingKind kind) {
  return kind == ThingKind::kView || kind == ThingKind::kPolicy || kind == ThingKind::kTrigger ||
         kind == ThingKind::kColumn || kind == ThingKind::kObject;
}

bool is_integer(const Type& type) {
  return type.kind == TypeKind::kSmallInteger || type.kind == TypeKind::kInteger || type.kind == TypeKind::kBigInteger;
}
bool is_text(const Type& type) { return type.kind == TypeKind::kString || type.kind == TypeKind::kText; }

// Whether values of both types can be compared with values of either.
bool of_one_family(const Column* from, const Column* to) {
  if (from == nullptr || to == nullptr) return false;
  const Type &a = from->facets.type, &b = to->facets.type;
  return (is_integer(a) && is_integer(b)) || (is_text(a) && is_text(b));
}

const Column* find_column(const Catalog& catalog, const ThingKey& key) {
  const Table* table = catalog.find_table(key.name);
  return table == nullptr ? nullptr : table->find_column(key.part);
}

std::string_view word_of(ThingKind kind) {
  switch (kind) {
    case ThingKind::kSchema:
      return "schema";
    case ThingKind::kExtension:
      return "extension";
    case ThingKind::kEnum:
      return "enum";
    case ThingKind::kDomain:
      return "domain";
    case ThingKind::kSequence:
    case ThingKind::kOwnership:
      return "sequence";
    case ThingKind::kTable:
      return "table";
    case ThingKind::kColumn:
    case ThingKind::kDefault:
      return "column";
    case ThingKind::kIndex:
      return "index";
    case ThingKind::kFunction:
      return "function";
    case ThingKind::kView:
      return "view";
    case ThingKind::kTrigger:
      return "trigger";
    case ThingKind::kPolicy:
    case ThingKind::kRowSecurity:
      return "policy";
    case ThingKind::kPrivilege:
      return "privilege";
    case ThingKind::kObject:
      return "object";
    case ThingKind::kViewIndex:
      return "index";
    case ThingKind::kTableState:
      return "table";
    case ThingKind::kOwner:
      return "owner";
    case ThingKind::kComment:
      return "comment";
    default:
      return "constraint";
  }
}

std::string_view bare_name(const ThingKey& key) {
  return key.kind == ThingKind::kFunction ? function_name(key.name.name) : key.name.name;
}

// By what it counts a dialect may call two types one, and no longer so when it has ceased.
bool starts_or_ends_counting(const ThingKey& key, std::span<const Forms> forms) {
  return std::any_of(forms.begin(), forms.end(), [&](const Forms& form) {
    const Column *from = find_column(form.from, key), *to = find_column(form.to, key);
    return from != nullptr && to != nullptr && from->facets.autoincrement != to->facets.autoincrement;
  });
}

}  // namespace

DiffPlan::DiffPlan(const Things& from, const Things& to, std::span<const Forms> forms,
                   const std::function<bool(const DiffObject&)>& includes)
    : from_(from), to_(to) {
  enter();
  leave_out(includes);
  keep_inherited();
  compare_all(forms);
  find_misfits();
  remake_misfits();
  spread();
}

void DiffPlan::enter() {
  item_of_old_.resize(from_.all().size());
  item_of_new_.resize(to_.all().size());
  for (std::size_t i = 0; i < from_.all().size(); ++i) {
    item_of_old_[i] = items_.size();
    items_.push_back({.key = from_.all()[i].key, .from = i, .fate = Fate::kGoes});
  }
  for (std::size_t i = 0; i < to_.all().size(); ++i) {
    const std::size_t old = from_.find(to_.all()[i].key);
    if (old == Things::none()) {
      item_of_new_[i] = items_.size();
      items_.push_back({.key = to_.all()[i].key, .to = i, .fate = Fate::kComes});
      continue;
    }
    item_of_new_[i] = item_of_old_[old];
    Item& item = items_[item_of_new_[i]];
    item.to = i;
    item.fate = Fate::kStays;
  }
}

// With a table goes what belongs to it.
void DiffPlan::leave_out(const std::function<bool(const DiffObject&)>& includes) {
  if (!includes) return;
  for (Item& item : items_) {
    const bool is_part = item.key.kind >= ThingKind::kColumn && item.key.kind != ThingKind::kFunction &&
                         item.key.kind != ThingKind::kView && item.key.kind != ThingKind::kPrivilege &&
                         item.key.kind != ThingKind::kOwnership && item.key.kind != ThingKind::kOwner &&
                         item.key.kind != ThingKind::kComment && item.key.kind != ThingKind::kViewIndex;
    item.left_out = (is_part && !includes({"table", item.key.name})) ||
                    !includes({word_of(item.key.kind), item.key.name, item.key.part});
    if (item.left_out) item.fate = Fate::kStays;
  }
}

// A table that becomes a partition, or is none any more, keeps the columns of its parent.
void DiffPlan::keep_inherited() {
  for (Item& item : items_) {
    if (item.key.kind != ThingKind::kColumn && item.key.kind != ThingKind::kDefault) continue;
    if (item.fate != Fate::kComes && item.fate != Fate::kGoes) continue;
    const Catalog& other = item.fate == Fate::kComes ? from_.catalog() : to_.catalog();
    const Table* table = other.find_table(item.key.name);
    if (table == nullptr || table->find_column(item.key.part) != nullptr) continue;
    const Column* inherited = other.find_column(*table, item.key.part);
    if (inherited == nullptr) continue;
    const Catalog& own = item.fate == Fate::kComes ? to_.catalog() : from_.catalog();
    if (!(inherited->facets.type == find_column(own, item.key)->facets.type)) {
      misfits_.push_back(from_.find({ThingKind::kTable, item.key.name, {}}));
      continue;
    }
    item.fate = Fate::kStays;
  }
}

// A table can become a partition only where it has what its parent has.
void DiffPlan::find_misfits() {
  const auto has = [](const Table& table, const Column& wanted) {
    const Column* own = table.find_column(wanted.facets.name);
    return own != nullptr && own->facets.type == wanted.facets.type &&
           own->facets.collation == wanted.facets.collation && own->facets.computed == wanted.facets.computed &&
           (wanted.facets.not_null != Choice::kYes || own->facets.not_null == Choice::kYes);
  };
  for (const auto& table : to_.catalog().tables()) {
    const Table* before = from_.catalog().find_table(table->name);
    const Table* parent = to_.catalog().find_table(table->options.partition_of);
    if (before == nullptr || parent == nullptr || before->options.partition_of == parent->name) continue;
    const bool fits = parent->checks.empty() && std::all_of(parent->columns.begin(), parent->columns.end(),
                                                            [&](const Column& column) { return has(*before, column); });
    if (!fits) misfits_.push_back(from_.find({ThingKind::kTable, table->name, {}}));
  }
}

void DiffPlan::remake_misfits() {
  for (std::size_t table : misfits_) {
    if (items_[item_of_old_[table]].left_out) continue;
    items_[item_of_old_[table]].fate = Fate::kRemade;
    for (Item& item : items_) {
      if (!(item.key.name == from_.all()[table].key.name) || item.fate != Fate::kStays) continue;
      if (item.from == Things::none()) item.fate = Fate::kComes;
      if (item.to == Things::none()) item.fate = Fate::kGoes;
    }
  }
}

void DiffPlan::compare_all(std::span<const Forms> forms) {
  for (Item& item : items_) {
    if (item.left_out) continue;
    Comparison result = Comparison::kSame;
    for (const Forms& form : forms) result = std::max(result, compare(item.key, form.from, form.to));
    if (item.key.kind == ThingKind::kColumn && starts_or_ends_counting(item.key, forms) && has_other_type(item))
      result = std::max(result, Comparison::kShake);
    // A dialect without types of its own has the labels where they are used.
    if (item.key.kind == ThingKind::kEnum && item.from != Things::none() && item.to != Things::none() &&
        from_.catalog().count_enum_uses(item.key.name) + to_.catalog().count_enum_uses(item.key.name) > 0)
      result = std::max(result, compare(item.key, from_.catalog(), to_.catalog()));
    // What only one of them has, and no dialect speaks of, is left as it is.
    if (result == Comparison::kSame) item.fate = Fate::kStays;
    if (result == Comparison::kSame || item.from == Things::none() || item.to == Things::none()) continue;
    item.differs = true;
    // A dialect may have another type for the same one, by what else is said about the column.
    if (result == Comparison::kShake)
      result = std::min(result, std::max(Comparison::kAlter, compare(item.key, from_.catalog(), to_.catalog())));
    item.fate = result == Comparison::kRemake ? Fate::kRemade : Fate::kAlters;
    item.shaken = result == Comparison::kShake;
  }
}

bool DiffPlan::has_other_type(const Item& item) const {
  const Column *from = find_column(from_.catalog(), item.key), *to = find_column(to_.catalog(), item.key);
  return from != nullptr && to != nullptr && !(from->facets.type == to->facets.type);
}

void DiffPlan::spread() {
  std::vector<std::size_t> waiting;
  for (std::size_t i = 0; i < items_.size(); ++i)
    if (items_[i].goes() || items_[i].shaken) waiting.push_back(i);
  spread_all(waiting);
  remake_emptied(waiting);
  spread_all(waiting);
}

// A table has a column all the time. Where all of them go, and none that comes can be there before the last one is
// gone, because it takes a name of theirs, the table itself has to be made anew.
void DiffPlan::remake_emptied(std::vector<std::size_t>& waiting) {
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const Item& item = items_[i];
    if (item.key.kind != ThingKind::kTable || item.from == Things::none() || item.to == Things::none()) continue;
    const Table& from = *from_.catalog().find_table(item.key.name);
    const Table& to = *to_.catalog().find_table(item.key.name);
    const auto goes = [&](const Column& column) {
      return of_old(from_.find({ThingKind::kColumn, from.name, column.facets.name})).goes();
    };
    const auto is_free = [&](const Column& column) {
      if (from.find_column(column.facets.name) != nullptr) return false;
      const Thing& thing = to_.all()[to_.find({ThingKind::kColumn, to.name, column.facets.name})];
      return std::none_of(thing.needs.begin(), thing.needs.end(),
                          [&](std::size_t needed) { return of_new(needed).fate == Fate::kRemade; });
    };
    if (!from.columns.empty() && std::all_of(from.columns.begin(), from.columns.end(), goes) &&
        std::none_of(to.columns.begin(), to.columns.end(), is_free))
      remake(i, waiting);
  }
}

void DiffPlan::spread_all(std::vector<std::size_t>& waiting) {
  while (!waiting.empty()) {
    const std::size_t next = waiting.back();
    waiting.pop_back();
    spread_from(next, waiting);
  }
}

// Whether what is made of `user` still needs what `gone` is, or what comes in its place.
bool DiffPlan::still_needs(const Item& user, const Item& gone) const {
  if (user.to == Things::none()) return false;
  if (user.key.kind == ThingKind::kForeignKey && is_key(gone.key)) return !keeps_key(user);
  for (std::size_t other : to_.all()[user.to].needs) {
    const Item& needed = of_new(other);
    if (needed.key == gone.key || (needed.comes() && is_fact(user.key))) return true;
    if (needed.comes() && needed.key.name.schema == gone.key.name.schema && needed.key.part == gone.key.part &&
        bare_name(needed.key) == bare_name(gone.key))
      return true;
  }
  return false;
}

// A foreign key that relied on one key may rely on another that was there as well, but not on one that comes.
bool DiffPlan::keeps_key(const Item& foreign_key) const {
  const std::vector<std::size_t>& needs = from_.all()[foreign_key.from].needs;
  return std::any_of(needs.begin(), needs.end(),
                     [&](std::size_t needed) { return is_key(of_old(needed).key) && !of_old(needed).goes(); });
}

// What an exclusion constraint says of a column beside excluding by it does not bear another type.
bool DiffPlan::is_shaken(const Item& user, std::string_view column) const {
  if (user.key.kind != ThingKind::kExclude) return false;
  const Table& table = *from_.catalog().find_table(user.key.name);
  return uses_beside(*find_exclude(table, user.key.part), column);
}

void DiffPlan::spread_from(std::size_t cause, std::vector<std::size_t>& waiting) {
  const Item gone = items_[cause];
  if (gone.from == Things::none()) return;
  for (std::size_t user_thing : from_.users(gone.from)) {
    const std::size_t index = item_of_old_[user_thing];
    const Item& user = items_[index];
    if (user.goes() || user.to == Things::none() || !still_needs(user, gone)) continue;
    if (!gone.goes()) {
      const bool is_key = user.key.kind == ThingKind::kForeignKey;
      if (!is_key && user.key.kind == ThingKind::kDefault && gone.parked) remake(index, waiting);
      if (!is_key && !is_shaken_by_type(user.key.kind) && !is_shaken(user, gone.key.part)) continue;
      if (is_key && !gone.parked) {
        const Table* before = from_.catalog().find_table(gone.key.name);
        const Table* after = to_.catalog().find_table(gone.key.name);
        if (of_one_family(before->find_column(gone.key.part), after->find_column(gone.key.part))) continue;
      }
      remake(index, waiting);
    } else if (user.key.kind == ThingKind::kColumn && is_type(gone.key) &&
               from_.catalog().find_table(user.key.name)->find_column(user.key.part)->facets.computed.data() ==
                   nullptr) {
      park(index, waiting);
    } else {
      remake(index, waiting);
    }
  }
}

void DiffPlan::remake_all(const std::vector<std::size_t>& items) {
  std::vector<std::size_t> waiting;
  for (std::size_t item : items) remake(item, waiting);
  spread_all(waiting);
}

void DiffPlan::remake(std::size_t index, std::vector<std::size_t>& waiting) {
  if (items_[index].goes()) return;
  items_[index].fate = Fate::kRemade;
  items_[index].parked = false;
  waiting.push_back(index);
}

void DiffPlan::park(std::size_t index, std::vector<std::size_t>& waiting) {
  if (items_[index].parked) return;
  items_[index].parked = items_[index].shaken = true;
  waiting.push_back(index);
}

}  // namespace limbeck
