#include "diff/emission.h"

#include <algorithm>
#include <utility>

#include "catalog/keys.h"
#include "catalog/sequence_form.h"
#include "dump/dump.h"

namespace limbeck {
namespace {

// What the values of a column are kept as while its type is made anew.
Type parking_type(const Type& type, const Catalog& catalog) {
  if (type.kind == TypeKind::kArray && type.element != nullptr)
    return Array(parking_type(*type.element, catalog), type.dimensions);
  if (type.kind != TypeKind::kDomain) return Text();
  const Domain* domain = catalog.find<Domain>({type.schema_name, type.name});
  return domain == nullptr                        ? Text()
         : domain->type.kind == TypeKind::kDomain ? parking_type(domain->type, catalog)
                                                  : domain->type;
}

View without_indexes(View view) {
  view.indexes = {};
  return view;
}

// What is not there any more is "", which takes it away.
std::string_view changed(std::string_view from, std::string_view to) {
  if (from == to) return {};
  return to.empty() ? std::string_view("") : to;
}

}  // namespace

bool is_empty(const AlterColumn& operation) {
  const AlterColumn nothing{.table = operation.table, .column = operation.column};
  return dump({{.body = operation, .at = {}}}) == dump({{.body = nothing, .at = {}}});
}

void Emission::drop(const Item& item) {
  const ThingKey& key = item.key;
  const Catalog& catalog = plan_.from().catalog();
  switch (key.kind) {
    case ThingKind::kSchema:
      return add(DropSchema{.name = key.name});
    case ThingKind::kExtension:
      return add(DropExtension{.name = key.name});
    case ThingKind::kEnum:
      if (catalog.find_enum(key.name)->is_declared) add(DropEnum{.name = key.name});
      return;
    case ThingKind::kDomain:
      return add(DropDomain{.name = key.name});
    case ThingKind::kSequence:
      return add(DropSequence{.name = key.name});
    case ThingKind::kOwnership:
      return add(AlterSequence{.sequence = {.name = key.name, .owned_by = ""}});
    case ThingKind::kTable:
      return add(DropTable{.table = key.name});
    case ThingKind::kColumn:
      return add(DropColumn{.table = key.name, .column = key.part});
    case ThingKind::kDefault:
      return drop_default(key);
    case ThingKind::kPrimaryKey:
    case ThingKind::kUnique:
    case ThingKind::kExclude:
    case ThingKind::kCheck:
    case ThingKind::kForeignKey:
      return add(DropConstraint{.table = key.name, .name = key.part});
    case ThingKind::kIndex:
      return add(DropIndex{.index = {key.name.schema, key.part}, .table = key.name.name});
    case ThingKind::kFunction:
      return add(DropFunction{.name = key.name});
    case ThingKind::kView:
      return add(DropView{.name = key.name});
    case ThingKind::kTrigger:
      return add(DropTrigger{.table = key.name, .name = key.part});
    case ThingKind::kRowSecurity:
      return alter_row_security(key, StepKind::kDrop);
    case ThingKind::kPolicy:
      return add(DropPolicy{.table = key.name, .name = key.part});
    case ThingKind::kPrivilege:
      return revoke(key);
    case ThingKind::kObject: {
      const StoredObject& object = *catalog.find<StoredObject>(key.name);
      return add(DropObject{.name = object.name, .kind = object.kind});
    }
    case ThingKind::kTableState:
      return alter_state(item, StepKind::kDrop);
    case ThingKind::kViewIndex:
      return add(DropIndex{.index = {key.name.schema, key.part}, .table = key.name.name});
    case ThingKind::kOwner:
      return add(SetOwner{.of = key.name.name});
    case ThingKind::kComment:
      return add(SetComment{.on = key.name.name});
  }
}

// A key makes its columns not null; where the database lets them be null they may be so afterwards.
void Emission::create_key(const ObjectName& name, const Table& table) {
  add(CreatePrimaryKey{.table = name, .constraint = *table.primary_key});
  for (std::string_view column : table.primary_key->columns)
    if (const Column* own = table.find_column(column); own != nullptr && own->facets.not_null == Choice::kNo)
      add(AlterColumn{.table = name, .column = column, .not_null = Choice::kNo});
}

void Emission::create_trigger(const ObjectName& table, Trigger trigger) {
  const TriggerState state = std::exchange(trigger.state, TriggerState::kEnabled);
  add(CreateTrigger{table, trigger});
  if (state != TriggerState::kEnabled) add(SetTriggerState{table, trigger.name, state});
}

void Emission::create(const Item& item, bool unchecked) {
  const ThingKey& key = item.key;
  const Catalog& catalog = plan_.to().catalog();
  const Table* table = catalog.find_table(key.name);
  switch (key.kind) {
    case ThingKind::kSchema:
      return add(CreateSchema{*catalog.find<NamedSchema>(key.name)});
    case ThingKind::kExtension:
      return add(CreateExtension{*catalog.find<Extension>(key.name)});
    case ThingKind::kEnum: {
      const auto type = catalog.find_enum(key.name);
      if (type->is_declared) add(CreateEnum{type->name, type->labels});
      return;
    }
    case ThingKind::kDomain:
      return add(CreateDomain{*catalog.find<Domain>(key.name)});
    case ThingKind::kSequence: {
      Sequence sequence = *catalog.find<Sequence>(key.name);
      sequence.owned_by = {};  // its owner may not be there yet
      return add(CreateSequence{sequence});
    }
    case ThingKind::kOwnership:
      return add(AlterSequence{.sequence = {.name = key.name, .owned_by = catalog.find<Sequence>(key.name)->owned_by}});
    case ThingKind::kTable:
      return;  // with its parts
    case ThingKind::kColumn:
      return;  // as a part of its table, or with its default
    case ThingKind::kDefault:
      return alter_default(key);
    case ThingKind::kPrimaryKey:
      return create_key(key.name, *table);
    case ThingKind::kUnique:
      return add(CreateUniqueConstraint{.table = key.name, .constraint = *find_unique(*table, key.part)});
    case ThingKind::kExclude:
      return add(CreateExcludeConstraint{key.name, *find_exclude(*table, key.part)});
    case ThingKind::kCheck:
      return add(CreateCheckConstraint{key.name, *find_check(*table, key.part)});
    case ThingKind::kForeignKey:
      return add(CreateForeignKey{.table = key.name, .constraint = *find_foreign_key(*table, key.part)});
    case ThingKind::kIndex:
      return add(CreateIndex{.table = key.name, .index = *table->find_index(key.part)});
    case ThingKind::kFunction:
      return add(CreateFunction{.function = *catalog.find<StoredFunction>(key.name), .unchecked = unchecked});
    case ThingKind::kView:
      return add(CreateView{.view = without_indexes(*catalog.find<View>(key.name))});
    case ThingKind::kTrigger:
      return create_trigger(key.name, *find_trigger(*table, key.part));
    case ThingKind::kRowSecurity:
      return alter_row_security(key, StepKind::kCreate);
    case ThingKind::kPolicy:
      return add(CreatePolicy{key.name, *find_policy(*table, key.part)});
    case ThingKind::kPrivilege:
      return grant(key);
    case ThingKind::kObject:
      return add(CreateObject{*catalog.find<StoredObject>(key.name)});
    case ThingKind::kTableState:
      return alter_state(item, StepKind::kCreate);
    case ThingKind::kViewIndex:
      return add(CreateIndex{.table = key.name, .index = *find_index(*catalog.find<View>(key.name), key.part)});
    case ThingKind::kOwner:
      return add(SetOwner{key.name.name, catalog.find<ObjectOwner>(key.name)->role});
    case ThingKind::kComment:
      return add(SetComment{key.name.name, catalog.find<ObjectComment>(key.name)->text});
  }
}

void Emission::park(const Item& item) {
  const Catalog& catalog = plan_.from().catalog();
  const Column& column = *old_table(item.key).find_column(item.key.part);
  add(AlterColumn{
      .table = item.key.name, .column = item.key.part, .type = copy_value(parking_type(column.facets.type, catalog))});
}

void Emission::alter(const Item& item, bool unchecked) {
  const ThingKey& key = item.key;
  const Catalog& catalog = plan_.to().catalog();
  switch (key.kind) {
    case ThingKind::kEnum:
      return alter_enum(key);
    case ThingKind::kDomain:
      return alter_domain(key);
    case ThingKind::kSequence:
      return alter_sequence(key);
    case ThingKind::kOwnership:
      return add(AlterSequence{.sequence = {.name = key.name, .owned_by = catalog.find<Sequence>(key.name)->owned_by}});
    case ThingKind::kTable:
      return alter_table(key);
    case ThingKind::kColumn:
      return alter_column(item);
    case ThingKind::kDefault:
      return alter_default(key);
    case ThingKind::kCheck:
    case ThingKind::kForeignKey:
      return add(ValidateConstraint{.table = key.name, .name = key.part});
    case ThingKind::kFunction:
      return add(
          CreateFunction{.function = *catalog.find<StoredFunction>(key.name), .replace = true, .unchecked = unchecked});
    case ThingKind::kView:
      return add(CreateView{.view = without_indexes(*catalog.find<View>(key.name)), .replace = true});
    case ThingKind::kRowSecurity:
      return alter_row_security(key, StepKind::kAlter);
    case ThingKind::kTrigger:
      return add(SetTriggerState{key.name, key.part, find_trigger(new_table(key), key.part)->state});
    case ThingKind::kTableState:
      return alter_state(item, StepKind::kAlter);
    case ThingKind::kOwner:
    case ThingKind::kComment:
      return create(item);
    default:
      return;  // made anew
  }
}

std::string_view Emission::free_sequence(const ObjectName& table, const Column::Facets& column) const {
  const bool is_free = !plan_.from().catalog().has_relation({table.schema, column.sequence});
  return is_free ? column.sequence : std::string_view();
}

void Emission::settle_sequence(const ObjectName& table, Column::Facets& column) const {
  column.sequence = free_sequence(table, column);
}

void Emission::alter_column(const Item& item) {
  const ThingKey& key = item.key;
  const Column::Facets& from = old_table(key).find_column(key.part)->facets;
  const Column::Facets& to = new_table(key).find_column(key.part)->facets;
  AlterColumn change{.table = key.name, .column = key.part};
  if (item.shaken && (item.parked || !(from.type == to.type))) change.type = copy_value(to.type);
  // The old default may be none of the new type; what comes in its place is said in the same operation or later.
  if (change.type != nullptr && from.server_default.given() && default_alters(key)) change.drop_server_default = true;
  change.collation = changed(from.collation, to.collation);
  if (from.not_null != to.not_null && !comes_with_key(key))
    change.not_null = to.not_null == Choice::kYes ? Choice::kYes : Choice::kNo;
  if (from.comment != to.comment) {
    if (to.comment.empty())
      change.drop_comment = true;
    else
      change.comment = to.comment;
  }
  if (to.identity == nullptr)
    change.drop_identity = from.identity != nullptr;
  else if (from.identity == nullptr || !(*from.identity == *to.identity))
    change.identity = to.identity;
  if (change.identity != nullptr && from.identity == nullptr) change.sequence = free_sequence(key.name, to);
  if (change.identity != nullptr && change.not_null == Choice::kNotGiven && from.not_null != Choice::kYes)
    change.not_null = Choice::kYes;
  if (!(from.statistics == to.statistics))
    change.statistics = to.statistics.given ? to.statistics : OptionalInteger(-1);
  change.storage = changed(from.storage, to.storage);
  change.compression = changed(from.compression, to.compression);
  if (!is_empty(change)) add(change);
}

// A key that is made makes its columns not null.
bool Emission::comes_with_key(const ThingKey& column) const {
  const auto& primary_key = new_table(column).primary_key;
  if (!primary_key || !contains(primary_key->columns, column.part)) return false;
  const std::size_t thing = plan_.to().find({ThingKind::kPrimaryKey, column.name, primary_key->constraint_name});
  return plan_.of_new(thing).comes() && new_table(column).find_column(column.part)->facets.not_null == Choice::kYes;
}

bool Emission::default_alters(const ThingKey& column) const {
  const std::size_t thing = plan_.from().find({ThingKind::kDefault, column.name, column.part});
  return thing != Things::none() && plan_.of_old(thing).fate == Fate::kAlters;
}

void Emission::drop_default(const ThingKey& key) {
  AlterColumn change{.table = key.name, .column = key.part};
  if (old_table(key).find_column(key.part)->facets.autoincrement == Choice::kYes)
    change.autoincrement = Choice::kNo;
  else
    change.drop_server_default = true;
  add(change);
}

void Emission::alter_default(const ThingKey& key) {
  const Column::Facets& column = new_table(key).find_column(key.part)->facets;
  AlterColumn change{.table = key.name, .column = key.part};
  if (column.autoincrement == Choice::kYes) {
    change.autoincrement = Choice::kYes;
    change.sequence = free_sequence(key.name, column);
  } else {
    change.server_default = column.server_default;
  }
  add(change);
}

void Emission::alter_enum(const ThingKey& key) {
  const List<std::string_view> from = plan_.from().catalog().find_enum(key.name)->labels;
  const List<std::string_view> to = plan_.to().catalog().find_enum(key.name)->labels;
  std::size_t next = 0;  // of `from`
  for (std::size_t i = 0; i < to.size(); ++i) {
    if (next < from.size() && to[i] == from[next]) {
      ++next;
      continue;
    }
    AddEnumValue add_label{.name = key.name, .value = to[i]};
    if (next < from.size()) {
      if (i > 0)
        add_label.after = to[i - 1];
      else
        add_label.before = from[next];
    }
    add(add_label);
  }
}

// What is the default of the one and not of the other is said in full.
void Emission::alter_sequence(const ThingKey& key) {
  const Sequence from = explicit_form(*plan_.from().catalog().find<Sequence>(key.name));
  const Sequence to = explicit_form(*plan_.to().catalog().find<Sequence>(key.name));
  AlterSequence change{.sequence = {.name = key.name}};
  const auto differ = [](const OptionalInteger& a, const OptionalInteger& b, OptionalInteger& result) {
    if (!(a == b)) result = b;
  };
  const Type from_type = from.type == nullptr ? BigInteger() : *from.type;
  const Type to_type = to.type == nullptr ? BigInteger() : *to.type;
  if (!(from_type == to_type)) change.sequence.type = copy_value(to_type);
  differ(from.start, to.start, change.sequence.start);
  differ(from.increment, to.increment, change.sequence.increment);
  differ(from.minvalue, to.minvalue, change.sequence.minvalue);
  differ(from.maxvalue, to.maxvalue, change.sequence.maxvalue);
  differ(from.cache, to.cache, change.sequence.cache);
  if ((from.unlogged == Choice::kYes) != (to.unlogged == Choice::kYes))
    change.sequence.unlogged = to.unlogged == Choice::kYes ? Choice::kYes : Choice::kNo;
  if ((from.cycle == Choice::kYes) != (to.cycle == Choice::kYes))
    change.sequence.cycle = to.cycle == Choice::kYes ? Choice::kYes : Choice::kNo;
  add(change);
}

void Emission::alter_table(const ThingKey& key) {
  const Table &from = old_table(key), &to = new_table(key);
  const TableOptions &a = from.options, &b = to.options;
  if (from.comment != to.comment) add(SetTableComment{key.name, to.comment.empty() ? std::string_view() : to.comment});
  AlterTable change{.table = key.name};
  std::vector<Parameter> set;
  std::vector<std::string_view> reset;
  const auto has_name = [](const List<Parameter>& list, std::string_view name) {
    return std::any_of(list.begin(), list.end(), [&](const Parameter& p) { return p.name == name; });
  };
  for (const Parameter& parameter : b.parameters)
    if (std::find(a.parameters.begin(), a.parameters.end(), parameter) == a.parameters.end()) set.push_back(parameter);
  for (const Parameter& parameter : a.parameters)
    if (!has_name(b.parameters, parameter.name)) reset.push_back(parameter.name);
  change.parameters = set;
  change.reset_parameters = reset;
  if (a.unlogged != b.unlogged) change.unlogged = b.unlogged ? Choice::kYes : Choice::kNo;
  change.tablespace = a.tablespace != b.tablespace && b.tablespace.empty() ? std::string_view("pg_default")
                                                                           : changed(a.tablespace, b.tablespace);
  change.access_method = a.access_method != b.access_method && b.access_method.empty()
                             ? std::string_view("heap")
                             : changed(a.access_method, b.access_method);
  change.of_type = changed(a.of_type, b.of_type);
  if (!(a.partition_of == b.partition_of) || a.partition_bound != b.partition_bound) {
    change.detach_from = a.partition_of;
    change.attach_to = b.partition_of;
    change.partition_bound = b.partition_bound;
  }
  const auto missing = [](const List<ObjectName>& list, const List<ObjectName>& other) {
    std::vector<ObjectName> names;
    for (const ObjectName& name : list)
      if (std::find(other.begin(), other.end(), name) == other.end()) names.push_back(name);
    return names;
  };
  change.inherit = missing(b.inherits, a.inherits);
  change.no_inherit = missing(a.inherits, b.inherits);
  TableOptions same = a;
  same.cluster_on = b.cluster_on;
  same.replica_identity = b.replica_identity;
  if (!(same == b)) add(change);
}

// An index that something refers to has to be there.
void Emission::alter_state(const Item& item, StepKind step) {
  const Table* from = plan_.from().catalog().find_table(item.key.name);
  const Table* to = plan_.to().catalog().find_table(item.key.name);
  const TableOptions none;
  const TableOptions& a = step == StepKind::kCreate || !key_stays(item.key) ? none : from->options;
  const TableOptions& b = step == StepKind::kDrop ? none : to->options;
  AlterTable change{.table = item.key.name, .cluster_on = changed(a.cluster_on, b.cluster_on)};
  change.replica_identity = changed(a.replica_identity, b.replica_identity);
  if (change.cluster_on.data() != nullptr || change.replica_identity.data() != nullptr) add(change);
}

bool Emission::key_stays(const ThingKey& key) const {
  const std::size_t table = plan_.from().find({ThingKind::kTable, key.name, {}});
  return table != Things::none() && !plan_.of_old(table).goes();
}

void Emission::alter_row_security(const ThingKey& key, StepKind step) {
  const Table *old = plan_.from().catalog().find_table(key.name), *to = plan_.to().catalog().find_table(key.name);
  const Table* from = step == StepKind::kCreate ? nullptr : old;  // that is, with the table that went
  const bool was_on = from != nullptr && from->row_security, is_on = to != nullptr && to->row_security;
  const bool was_forced = from != nullptr && from->forces_row_security;
  const bool is_forced = to != nullptr && to->forces_row_security;
  if (was_on != is_on) add(SetRowSecurity{key.name, is_on ? RowSecurity::kEnable : RowSecurity::kDisable});
  if (was_forced != is_forced) add(SetRowSecurity{key.name, is_forced ? RowSecurity::kForce : RowSecurity::kNoForce});
}

void Emission::alter_domain(const ThingKey& key) {
  const Domain& from = *plan_.from().catalog().find<Domain>(key.name);
  const Domain& to = *plan_.to().catalog().find<Domain>(key.name);
  AlterDomain change{.name = key.name};
  if (from.not_null != to.not_null) change.not_null = to.not_null ? Choice::kYes : Choice::kNo;
  if (!(from.server_default == to.server_default)) {
    change.server_default = to.server_default;
    change.drop_server_default = !to.server_default.given();
  }
  const auto same_in = [](const List<Check>& list, const Check& check) {
    return std::any_of(list.begin(), list.end(), [&](const Check& other) {
      return other.constraint_name == check.constraint_name && other.expression == check.expression &&
             other.is_not_valid == check.is_not_valid;
    });
  };
  std::vector<Check> added;
  std::vector<std::string_view> dropped;
  for (const Check& check : from.checks)
    if (!same_in(to.checks, check)) dropped.push_back(check.constraint_name);
  for (const Check& check : to.checks)
    if (!same_in(from.checks, check)) added.push_back(check);
  change.checks = added;
  change.dropped_checks = dropped;
  add(change);
}

void Emission::grant(const ThingKey& key) {
  const Privilege& privilege = *plan_.to().catalog().find<Privilege>(key.name);
  add(Grant{{privilege.privilege}, privilege.name.schema, {privilege.role}, privilege.grant_option});
}

void Emission::revoke(const ThingKey& key) {
  const Privilege& privilege = *plan_.from().catalog().find<Privilege>(key.name);
  add(Revoke{.privileges = {privilege.privilege}, .on = privilege.name.schema, .roles = {privilege.role}});
}

}  // namespace limbeck
