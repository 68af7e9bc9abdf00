// What happens to each thing: it stays, comes, goes, is altered, or is made anew because of itself or of something that
// it needs.
//
// Threading: a value that refers to both schemas.
#ifndef LIMBECK_COMPILER_DIFF_PLAN_H_
#define LIMBECK_COMPILER_DIFF_PLAN_H_

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <vector>

#include "diff/compare.h"
#include "diff/diff.h"
#include "diff/thing.h"

namespace limbeck {

enum class Fate { kStays, kComes, kGoes, kAlters, kRemade };

struct Item {
  ThingKey key;
  std::size_t from = Things::none();  // in the things of the old schema
  std::size_t to = Things::none();    // in those of the new one
  Fate fate = Fate::kStays;
  bool left_out = false;  // by a filter
  bool differs = false;   // itself, not only because of what it needs
  bool shaken = false;    // a column that gets another type
  bool parked = false;    // a column that is of another type as long as its own is made anew

  bool goes() const { return fate == Fate::kGoes || fate == Fate::kRemade; }
  bool comes() const { return fate == Fate::kComes || fate == Fate::kRemade; }
};

// Both schemas in the words of one dialect.
struct Forms {
  Catalog from;
  Catalog to;
};

class DiffPlan {
 public:
  // `forms` say what is a difference. REQUIRES: the things outlive it.
  DiffPlan(const Things& from, const Things& to, std::span<const Forms> forms,
           const std::function<bool(const DiffObject&)>& includes);

  const Things& from() const { return from_; }
  const Things& to() const { return to_; }
  const std::vector<Item>& items() const { return items_; }
  // Makes these anew, which else would be altered, and what needs them.
  void remake_all(const std::vector<std::size_t>& items);
  // The item of a thing of the old schema, and of the new one.
  const Item& of_old(std::size_t thing) const { return items_[item_of_old_[thing]]; }
  const Item& of_new(std::size_t thing) const { return items_[item_of_new_[thing]]; }
  std::size_t index_of_old(std::size_t thing) const { return item_of_old_[thing]; }
  std::size_t index_of_new(std::size_t thing) const { return item_of_new_[thing]; }

 private:
  void enter();
  void leave_out(const std::function<bool(const DiffObject&)>& includes);
  void compare_all(std::span<const Forms> forms);
  bool has_other_type(const Item& item) const;
  void find_misfits();
  void remake_misfits();
  void spread();
  void spread_all(std::vector<std::size_t>& waiting);
  void remake_emptied(std::vector<std::size_t>& waiting);
  void spread_from(std::size_t item, std::vector<std::size_t>& waiting);
  bool still_needs(const Item& user, const Item& gone) const;
  bool keeps_key(const Item& foreign_key) const;
  bool is_shaken(const Item& user, std::string_view column) const;
  void remake(std::size_t item, std::vector<std::size_t>& waiting);
  void park(std::size_t item, std::vector<std::size_t>& waiting);
  void keep_inherited();

  const Things& from_;
  const Things& to_;
  std::vector<Item> items_;
  std::vector<std::size_t> item_of_old_;
  std::vector<std::size_t> item_of_new_;
  std::vector<std::size_t> misfits_;  // old tables that cannot become a partition, or cease to be one, as they are
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIFF_PLAN_H_
