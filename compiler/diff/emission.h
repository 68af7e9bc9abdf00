// The operations behind the steps of a plan.
//
// Threading: a value that refers to the plan.
#ifndef LIMBECK_COMPILER_DIFF_EMISSION_H_
#define LIMBECK_COMPILER_DIFF_EMISSION_H_

#include <vector>

#include "diff/steps.h"
#include "limbeck/recording.h"

namespace limbeck {

// One at a time: what a step does if nothing else says it. Appended to `out`.
class Emission {
 public:
  Emission(const DiffPlan& plan, std::vector<Operation>& out) : plan_(plan), out_(out) {}

  void drop(const Item& item);
  void park(const Item& item);
  void alter(const Item& item, bool unchecked = false);
  void create(const Item& item, bool unchecked = false);

  // What the wanted schema calls the sequence of a column that begins to count may be taken; then it gets another name.
  void settle_sequence(const ObjectName& table, Column::Facets& column) const;

  template <class Body>
  void add(const Body& body) {
    out_.push_back({.body = body, .at = {}});
  }

 private:
  const Table& old_table(const ThingKey& key) const { return *plan_.from().catalog().find_table(key.name); }
  const Table& new_table(const ThingKey& key) const { return *plan_.to().catalog().find_table(key.name); }

  bool key_stays(const ThingKey& key) const;  // the table does
  bool comes_with_key(const ThingKey& column) const;
  bool default_alters(const ThingKey& column) const;
  std::string_view free_sequence(const ObjectName& table, const Column::Facets& column) const;
  void create_key(const ObjectName& name, const Table& table);
  void create_trigger(const ObjectName& table, Trigger trigger);
  void alter_column(const Item& item);
  void drop_default(const ThingKey& key);
  void alter_default(const ThingKey& key);
  void alter_enum(const ThingKey& key);
  void alter_sequence(const ThingKey& key);
  void alter_table(const ThingKey& key);
  void alter_state(const Item& item, StepKind step);
  void alter_row_security(const ThingKey& key, StepKind step);
  void alter_domain(const ThingKey& key);
  void grant(const ThingKey& key);
  void revoke(const ThingKey& key);

  const DiffPlan& plan_;
  std::vector<Operation>& out_;
};

// Whether the operation changes nothing.
bool is_empty(const AlterColumn& operation);

// All of them, with what comes with a table in its create_table, and without what goes by itself.
std::vector<Operation> operations_of(const DiffPlan& plan, const DiffSteps& steps);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIFF_EMISSION_H_
