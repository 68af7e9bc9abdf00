#include "invert/restore.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "catalog/query.h"
#include "catalog/repeated_keys.h"

namespace limbeck {
namespace {

class Restoration {
 public:
  Restoration(const Catalog& wanted, const Catalog& present, Inversion& inversion)
      : wanted_(wanted), present_(present), inversion_(inversion) {}

  void run() {
    each_missing<NamedSchema>([&](const NamedSchema& schema) { add(CreateSchema{schema}); });
    each_missing<Extension>([&](const Extension& extension) { add(CreateExtension{extension}); });
    each_missing<EnumType>([&](const EnumType& type) {
      if (type.is_declared) add(CreateEnum{type.name, type.labels});
    });
    each_missing<StoredObject>([&](const StoredObject& object) {
      if (is_early(object)) add(CreateObject{object});
    });
    create_in_order<Domain>([&](const Domain& domain) { add(CreateDomain{domain}); },
                            [](const Domain& a, const Domain& b) {
                              return a.type.kind == TypeKind::kDomain && a.type.name == b.name.name;
                            });
    each_missing<Sequence>([&](Sequence sequence) {
      sequence.owned_by = {};  // its owner may not be there yet
      add(CreateSequence{sequence});
    });
    restore_tables();
    each_missing<Sequence>([&](const Sequence& sequence) {
      if (!sequence.owned_by.empty())
        add(AlterSequence{.sequence = {.name = sequence.name, .owned_by = sequence.owned_by}});
    });
    each_missing<StoredFunction>([&](const StoredFunction& function) { add(CreateFunction{function}); });
    create_in_order<View>([&](const View& view) { create_view(view); },
                          [](const View& a, const View& b) { return view_reads(a, b.name); });
    for (const auto& [table, old] : tables_) restore_what_hangs_on(*table, old);
    each_missing<StoredObject>([&](const StoredObject& object) {
      if (!is_early(object)) add(CreateObject{object});
    });
    restore_facts();
    restore_privileges();
  }

 private:
  template <class Body>
  void add(const Body& body) {
    inversion_.add(body);
  }

  template <class T, class Visit>
  void each_missing(Visit visit) {
    Catalog::visit_difference<T>(wanted_, present_, [&](const T* wanted, const T* present) {
      if (wanted != nullptr && present == nullptr) visit(*wanted);
    });
  }

  // Those first that others need.
  template <class T, class Create, class Needs>
  void create_in_order(Create create, Needs needs) {
    std::vector<const T*> waiting;
    each_missing<T>([&](const T& object) { waiting.push_back(&object); });
    while (!waiting.empty()) {
      const auto is_ready = [&](const T* object) {
        return std::none_of(waiting.begin(), waiting.end(),
                            [&](const T* other) { return other != object && needs(*object, *other); });
      };
      auto next = std::find_if(waiting.begin(), waiting.end(), is_ready);
      if (next == waiting.end()) next = waiting.begin();
      create(**next);
      waiting.erase(next);
    }
  }

  // Of what tables may have columns.
  static bool is_early(const StoredObject& object) { return object.kind == "TYPE" || object.kind == "COLLATION"; }

  void create_view(View view) {
    const List<Index> indexes = view.indexes;
    view.indexes = {};
    add(CreateView{view});
    for (const Index& index : indexes) add(CreateIndex{view.name, index});
  }

  void restore_facts() {
    each_missing<ObjectOwner>([&](const ObjectOwner& owner) { add(SetOwner{owner.name.name, owner.role}); });
    each_missing<ObjectComment>([&](const ObjectComment& comment) {
      add(SetComment{comment.name.name, comment.text});
    });
  }

  void restore_tables() {
    std::map<ObjectName, const Table*> missing;
    Catalog::visit_difference<Table>(wanted_, present_, [&](const Table* wanted, const Table* present) {
      if (wanted == nullptr) return;
      tables_.push_back({wanted, present});
      if (present == nullptr) missing.emplace(wanted->name, wanted);
    });
    std::set<ObjectName> begun, done;
    std::vector<std::pair<ObjectName, ForeignKey>> closing;
    const std::function<void(const Table&)> create = [&](const Table& table) {
      if (!begun.insert(table.name).second) return;
      const auto create_first = [&](const ObjectName& other) {
        if (const auto found = missing.find(other); found != missing.end()) create(*found->second);
      };
      create_first(table.options.partition_of);
      std::for_each(table.options.inherits.begin(), table.options.inherits.end(), create_first);
      for (const ForeignKey& key : table.foreign_keys) create_first(key.referent);
      create_table(table, [&](const ForeignKey& key) {
        const bool is_open =
            !(key.referent == table.name) && missing.count(key.referent) > 0 && done.count(key.referent) == 0;
        if (is_open) closing.push_back({table.name, key});
        return is_open;
      });
      done.insert(table.name);
    };
    for (const auto& [table, present] : tables_)
      if (present == nullptr) create(*table);
    for (const auto& [name, key] : closing) add(CreateForeignKey{name, key, true});
    for (const auto& [table, present] : tables_)
      if (present != nullptr) restore_columns(*table, *present);
    for (const auto& [table, present] : tables_)
      if (present != nullptr) restore_parts(*table, *present);
    for (const auto& [table, present] : tables_)
      if (present != nullptr) restore_foreign_keys(*table, *present);
    for (const auto& [table, present] : tables_)
      if (present != nullptr) restore_state(*table, *present);
  }

  template <class IsLeftOut>
  void create_table(Table table, IsLeftOut is_left_out) {
    const std::vector<Unique> repeated = take_repeated_keys(table);
    std::erase_if(table.foreign_keys, is_left_out);
    TableOptions& options = table.options;
    const AlterTable later{.table = table.name,
                           .cluster_on = std::exchange(options.cluster_on, {}),
                           .replica_identity = std::exchange(options.replica_identity, {})};
    add(to_operation(table));
    for (const Unique& unique : repeated) add(CreateUniqueConstraint{table.name, unique});
    if (!later.cluster_on.empty() || !later.replica_identity.empty()) add(later);
  }

  void restore_columns(const Table& wanted, const Table& present) {
    for (const Column& column : wanted.columns) {
      const Column* left = present.find_column(column.facets.name);
      if (left == nullptr)
        add(AddColumn{wanted.name, column});
      else if (column.facets.server_default.given() && !left->facets.server_default.given())
        add(AlterColumn{
            .table = wanted.name, .column = column.facets.name, .server_default = column.facets.server_default});
    }
  }

  // It makes its columns not null, also where the database lets them be null.
  void restore_key(const Table& wanted, const PrimaryKey& key) {
    add(CreatePrimaryKey{wanted.name, key});
    for (std::string_view name : key.columns)
      if (const Column* column = wanted.find_column(name); column != nullptr && column->facets.not_null == Choice::kNo)
        add(AlterColumn{.table = wanted.name, .column = name, .not_null = Choice::kNo});
  }

  void restore_parts(const Table& wanted, const Table& present) {
    const auto is_missing = [&](const auto& constraint) { return !present.has_constraint(constraint.constraint_name); };
    if (wanted.primary_key && is_missing(*wanted.primary_key)) restore_key(wanted, *wanted.primary_key);
    for (const Unique& unique : wanted.uniques)
      if (is_missing(unique)) add(CreateUniqueConstraint{wanted.name, unique});
    for (const Check& check : wanted.checks)
      if (is_missing(check)) add(CreateCheckConstraint{wanted.name, check});
    for (const Exclude& exclude : wanted.excludes)
      if (is_missing(exclude)) add(CreateExcludeConstraint{wanted.name, exclude});
    for (const Index& index : wanted.indexes)
      if (present.find_index(index.index_name) == nullptr) add(CreateIndex{wanted.name, index});
  }

  // REQUIRES: all keys that they may refer to are there again.
  void restore_foreign_keys(const Table& wanted, const Table& present) {
    for (const ForeignKey& key : wanted.foreign_keys)
      if (!present.has_constraint(key.constraint_name)) add(CreateForeignKey{wanted.name, key});
  }

  // What refers to an index that is there again.
  void restore_state(const Table& wanted, const Table& present) {
    AlterTable back{.table = wanted.name};
    if (present.options.cluster_on.empty()) back.cluster_on = wanted.options.cluster_on;
    if (present.options.replica_identity.empty()) back.replica_identity = wanted.options.replica_identity;
    if (!back.cluster_on.empty() || !back.replica_identity.empty()) add(back);
  }

  template <class Part>
  static bool has(const std::vector<Part>& parts, std::string_view name) {
    return std::any_of(parts.begin(), parts.end(), [&](const Part& part) { return part.name == name; });
  }

  void create_trigger(const ObjectName& table, Trigger trigger) {
    const TriggerState state = std::exchange(trigger.state, TriggerState::kEnabled);
    add(CreateTrigger{table, trigger});
    if (state != TriggerState::kEnabled) add(SetTriggerState{table, trigger.name, state});
  }

  // REQUIRES: what triggers and policies speak of is there again.
  void restore_what_hangs_on(const Table& wanted, const Table* old) {
    const Table none;
    const Table& present = old != nullptr ? *old : none;
    for (const Trigger& trigger : wanted.triggers)
      if (!has(present.triggers, trigger.name)) create_trigger(wanted.name, trigger);
    for (const Policy& policy : wanted.policies)
      if (!has(present.policies, policy.name)) add(CreatePolicy{wanted.name, policy});
    if (wanted.row_security && !present.row_security) add(SetRowSecurity{wanted.name, RowSecurity::kEnable});
    if (wanted.forces_row_security && !present.forces_row_security)
      add(SetRowSecurity{wanted.name, RowSecurity::kForce});
  }

  void restore_privileges() {
    // Those of one role on one object at once.
    std::map<std::tuple<std::string_view, std::string_view, bool>, std::vector<std::string_view>> grants;
    each_missing<Privilege>([&](const Privilege& privilege) {
      grants[{privilege.name.schema, privilege.role, privilege.grant_option}].push_back(privilege.privilege);
    });
    for (const auto& [key, privileges] : grants)
      add(Grant{privileges, std::get<0>(key), {std::get<1>(key)}, std::get<2>(key)});
  }

  const Catalog& wanted_;
  const Catalog& present_;
  Inversion& inversion_;
  std::vector<std::pair<const Table*, const Table*>> tables_;  // that differ: as wanted, and as present or null
};

}  // namespace

void restore(const Catalog& wanted, const Catalog& present, Inversion& inversion) {
  Restoration(wanted, present, inversion).run();
}

}  // namespace limbeck
