#include "model/random_operations.h"

namespace limbeck::test {
namespace {

void random_enum_operation(Operations& op, Dice& dice, const Catalog& catalog) {
  const auto enums = catalog.enum_types();
  const int kind = enums.empty() ? 0 : dice.below(5);
  if (kind == 0) return static_cast<void>(op.create_enum(dice.name("e"), {"a", "b", "it's"}));
  const EnumType type = dice.of(enums);
  const std::string_view label = type.labels.empty() ? "a" : type.labels[0];
  if (kind == 1) return static_cast<void>(op.drop_enum(type.name.name));
  if (kind == 2) return static_cast<void>(op.rename_enum_value(type.name.name, label, dice.name("l", 9)));
  const AddEnumValueHandle value = op.add_enum_value(type.name.name, dice.name("l", 9));
  if (dice.one_in(2)) value.before(label);
}

void random_sequence_operation(Operations& op, Dice& dice, const Catalog& catalog) {
  const auto sequences = catalog.all<Sequence>();
  const int kind = sequences.empty() ? 0 : dice.below(3);
  if (kind == 0) {
    const CreateSequenceHandle sequence = op.create_sequence(dice.name("s"));
    if (dice.one_in(2)) sequence.start(5);
    if (dice.one_in(3)) sequence.increment(dice.one_in(2) ? -1 : 2);
    if (dice.one_in(4)) sequence.cycle();
    if (dice.one_in(4)) sequence.type(SmallInteger());
    return;
  }
  const std::string_view name = dice.of(sequences)->name.name;
  if (kind == 1) return static_cast<void>(op.drop_sequence(name));
  const AlterSequenceHandle sequence = op.alter_sequence(name);
  if (dice.one_in(2))
    sequence.maxvalue(1000);
  else
    sequence.cache(10);
}

void random_domain_operation(Operations& op, Dice& dice, const Catalog& catalog) {
  const auto domains = catalog.all<Domain>();
  if (!domains.empty() && dice.one_in(2)) return static_cast<void>(op.drop_domain(dice.of(domains)->name.name));
  const CreateDomainHandle domain = op.create_domain(dice.name("d"), dice.one_in(2) ? Integer() : Numeric(8, 2));
  if (dice.one_in(2)) domain.check("VALUE > 0 AND VALUE < 100");
  if (dice.one_in(3)) domain.not_null();
  if (dice.one_in(3)) domain.server_default(1);
}

void random_view_operation(Operations& op, Dice& dice, const Catalog& catalog, const Table& table) {
  const auto views = catalog.all<View>();
  if (!views.empty() && dice.one_in(3)) return static_cast<void>(op.drop_view(dice.of(views)->name.name));
  const std::string column(dice.of(table.columns).facets.name);
  std::string query =
      "SELECT " + column + (dice.one_in(2) ? " AS value" : "") + " FROM " + std::string(table.name.name);
  if (dice.one_in(2)) query += " WHERE " + random_condition(dice, table.columns);
  if (dice.one_in(4)) query = "SELECT count(*) AS n FROM " + std::string(table.name.name);
  if (!views.empty() && dice.one_in(4)) return static_cast<void>(op.replace_view(dice.of(views)->name.name, query));
  const CreateViewHandle view = op.create_view(dice.name("v"), query);
  if (dice.one_in(5)) view.materialized();
}

void random_policy_operation(Operations& op, Dice& dice, const Table& table) {
  const std::string_view name = table.name.name;
  switch (dice.below(4)) {
    case 0: {
      const CreatePolicyHandle policy = op.create_policy(dice.name("p"), name);
      policy.using_expression(random_condition(dice, table.columns));
      if (dice.one_in(3)) policy.with_check(random_condition(dice, table.columns));
      if (dice.one_in(3)) policy.restrictive();
      return;
    }
    case 1:
      if (!table.policies.empty()) return static_cast<void>(op.drop_policy(dice.of(table.policies).name, name));
      return static_cast<void>(op.force_row_level_security(name));
    case 2:
      return static_cast<void>(op.disable_row_level_security(name));
    default:
      return static_cast<void>(op.enable_row_level_security(name));
  }
}

void random_trigger_operation(Operations& op, Dice& dice, const Catalog& catalog, const Table& table) {
  const auto functions = catalog.all<StoredFunction>();
  if (functions.empty() || dice.one_in(6))
    return static_cast<void>(op.create_function(dice.name("f", 2) + "()",
                                                "RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$"));
  if (!table.triggers.empty() && dice.one_in(3))
    return static_cast<void>(op.drop_trigger(dice.of(table.triggers).name, table.name.name));
  if (dice.one_in(5)) return static_cast<void>(op.drop_function(dice.of(functions)->name.name));
  const std::string function(dice.of(functions)->name.name);
  const std::string call = function.substr(0, function.find('(')) + "()";
  op.create_trigger(dice.name("g"), table.name.name,
                    PerDialect{.postgresql = "BEFORE INSERT OR UPDATE FOR EACH ROW EXECUTE FUNCTION " + call,
                               .sqlite = "AFTER INSERT BEGIN SELECT 1; END"});
}

}  // namespace

void random_type_operation(Operations& op, Dice& dice, const Catalog& catalog) {
  switch (dice.below(4)) {
    case 0:
    case 1:
      return random_enum_operation(op, dice, catalog);
    case 2:
      return random_sequence_operation(op, dice, catalog);
    default:
      return random_domain_operation(op, dice, catalog);
  }
}

void random_program_operation(Operations& op, Dice& dice, const Catalog& catalog, const Table& table) {
  if (table.columns.empty()) return random_table_operation(op, dice, catalog);
  switch (dice.below(4)) {
    case 0:
    case 1:
      return random_view_operation(op, dice, catalog, table);
    case 2:
      return random_policy_operation(op, dice, table);
    default:
      return random_trigger_operation(op, dice, catalog, table);
  }
}

}  // namespace limbeck::test
