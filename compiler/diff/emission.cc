#include "diff/emission.h"

#include "catalog/sequence_form.h"

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

}  // namespace

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
      return add(AlterColumn{.table = key.name, .column = key.part, .drop_server_default = true});
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
      return alter_row_security(key);
    case ThingKind::kPolicy:
      return add(DropPolicy{.table = key.name, .name = key.part});
    case ThingKind::kPrivilege:
      return revoke(key);
  }
}

void Emission::create(const Item& item) {
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
      return add(AddColumn{.table = key.name, .column = *table->find_column(key.part)});
    case ThingKind::kDefault:
      return alter_default(key);
    case ThingKind::kPrimaryKey:
      return add(CreatePrimaryKey{.table = key.name, .constraint = *table->primary_key});
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
      return add(CreateFunction{.function = *catalog.find<StoredFunction>(key.name)});
    case ThingKind::kView:
      return add(CreateView{.view = *catalog.find<View>(key.name)});
    case ThingKind::kTrigger:
      return add(CreateTrigger{key.name, *find_trigger(*table, key.part)});
    case ThingKind::kRowSecurity:
      return alter_row_security(key);
    case ThingKind::kPolicy:
      return add(CreatePolicy{key.name, *find_policy(*table, key.part)});
    case ThingKind::kPrivilege:
      return grant(key);
  }
}

void Emission::park(const Item& item) {
  const Catalog& catalog = plan_.from().catalog();
  const Column& column = *old_table(item.key).find_column(item.key.part);
  add(AlterColumn{
      .table = item.key.name, .column = item.key.part, .type = copy_value(parking_type(column.facets.type, catalog))});
}

void Emission::alter(const Item& item) {
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
      return add(CreateFunction{.function = *catalog.find<StoredFunction>(key.name), .replace = true});
    case ThingKind::kView:
      return add(CreateView{.view = *catalog.find<View>(key.name), .replace = true});
    case ThingKind::kRowSecurity:
      return alter_row_security(key);
    default:
      return;  // made anew
  }
}

void Emission::alter_column(const Item& item) {
  const ThingKey& key = item.key;
  const Column::Facets& from = old_table(key).find_column(key.part)->facets;
  const Column::Facets& to = new_table(key).find_column(key.part)->facets;
  AlterColumn change{.table = key.name, .column = key.part};
  if (item.shaken) change.type = copy_value(to.type);
  if (from.not_null != to.not_null) change.not_null = to.not_null == Choice::kYes ? Choice::kYes : Choice::kNo;
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
  if (change.identity != nullptr && change.not_null == Choice::kNotGiven && from.not_null != Choice::kYes)
    change.not_null = Choice::kYes;
  add(change);
}

void Emission::alter_default(const ThingKey& key) {
  add(AlterColumn{.table = key.name,
                  .column = key.part,
                  .server_default = new_table(key).find_column(key.part)->facets.server_default});
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
  if ((from.cycle == Choice::kYes) != (to.cycle == Choice::kYes))
    change.sequence.cycle = to.cycle == Choice::kYes ? Choice::kYes : Choice::kNo;
  add(change);
}

void Emission::alter_table(const ThingKey& key) {
  const Table &from = old_table(key), &to = new_table(key);
  if (from.comment != to.comment) add(SetTableComment{key.name, to.comment.empty() ? std::string_view() : to.comment});
}

void Emission::alter_row_security(const ThingKey& key) {
  const Table *from = plan_.from().catalog().find_table(key.name), *to = plan_.to().catalog().find_table(key.name);
  const bool was_on = from != nullptr && from->row_security, is_on = to != nullptr && to->row_security;
  const bool was_forced = from != nullptr && from->forces_row_security;
  const bool is_forced = to != nullptr && to->forces_row_security;
  if (was_on != is_on) add(SetRowSecurity{key.name, is_on ? RowSecurity::kEnable : RowSecurity::kDisable});
  if (was_forced != is_forced) add(SetRowSecurity{key.name, is_forced ? RowSecurity::kForce : RowSecurity::kNoForce});
}

void Emission::alter_domain(const ThingKey&) {}

void Emission::grant(const ThingKey& key) {
  const Privilege& privilege = *plan_.to().catalog().find<Privilege>(key.name);
  add(Grant{{privilege.privilege}, privilege.name.schema, {privilege.role}, privilege.grant_option});
}

void Emission::revoke(const ThingKey& key) {
  const Privilege& privilege = *plan_.from().catalog().find<Privilege>(key.name);
  add(Revoke{.privileges = {privilege.privilege}, .on = privilege.name.schema, .roles = {privilege.role}});
}

}  // namespace limbeck
