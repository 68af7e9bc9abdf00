// What is around tables and at them: schemas, privileges, comments, options, partitions, objects kept as text.
#include "model/random_operations.h"

namespace limbeck::test {
namespace {

void random_schema_operation(Operations& op, Dice& dice, const Catalog& catalog) {
  const auto schemas = catalog.all<NamedSchema>();
  if (!schemas.empty() && dice.one_in(2)) return static_cast<void>(op.drop_schema(dice.of(schemas)->name.name));
  op.create_schema(dice.name("n", 3));
}

void random_privilege_operation(Operations& op, Dice& dice, const Table& table) {
  const std::string_view privilege = dice.one_in(2) ? "SELECT" : "INSERT";
  if (dice.one_in(3)) return static_cast<void>(op.revoke({privilege}, table.name.name, {"PUBLIC"}));
  op.grant({privilege}, table.name.name, {"PUBLIC"});
}

// Of something that has a comment of its own, other than tables and columns.
std::string commented(Dice& dice, const Catalog& catalog, const Table& table) {
  const std::string on = " ON " + std::string(table.name.name);
  switch (dice.below(6)) {
    case 0:
      if (const auto views = catalog.all<View>(); !views.empty()) {
        const View& view = *dice.of(views);
        return (view.is_materialized ? "MATERIALIZED VIEW " : "VIEW ") + std::string(view.name.name);
      }
      break;
    case 1:
      if (const auto sequences = catalog.all<Sequence>(); !sequences.empty())
        return "SEQUENCE " + std::string(dice.of(sequences)->name.name);
      break;
    case 2:
      if (const auto types = catalog.enum_types(); !types.empty()) {
        const EnumType type = dice.of(types);
        if (type.is_declared) return "TYPE " + std::string(type.name.name);
      }
      break;
    case 3:
      if (!table.checks.empty()) return "CONSTRAINT " + std::string(dice.of(table.checks).constraint_name) + on;
      break;
    case 4:
      if (!table.triggers.empty()) return "TRIGGER " + std::string(dice.of(table.triggers).name) + on;
      break;
    default:
      break;
  }
  if (!table.indexes.empty()) return "INDEX " + std::string(dice.of(table.indexes).index_name);
  return "SCHEMA public";
}

void random_comment_operation(Operations& op, Dice& dice, const Catalog& catalog, const Table& table) {
  const std::string on = commented(dice, catalog, table);
  if (dice.one_in(3)) return static_cast<void>(op.drop_comment(on));
  op.create_comment(on, dice.one_in(2) ? "what it's for" : "other words");
}

void alter_domain(Operations& op, Dice& dice, const Catalog& catalog) {
  const auto domains = catalog.all<Domain>();
  if (domains.empty()) return static_cast<void>(op.create_domain(dice.name("d"), Integer()));
  const Domain& domain = *dice.of(domains);
  const AlterDomainHandle alter = op.alter_domain(domain.name.name);
  switch (dice.below(3)) {
    case 0:
      return static_cast<void>(domain.not_null ? alter.nullable() : alter.not_null());
    case 1:
      return static_cast<void>(domain.server_default.given() ? alter.drop_server_default() : alter.server_default(2));
    default:
      if (!domain.checks.empty()) return static_cast<void>(alter.drop_check(domain.checks[0].constraint_name));
      return static_cast<void>(alter.check("VALUE < 1000", "small"));
  }
}

void alter_table(Operations& op, Dice& dice, const Table& table) {
  const AlterTableHandle alter = op.alter_table(table.name.name);
  switch (dice.below(5)) {
    case 0:
      return static_cast<void>(alter.with({{"fillfactor", dice.one_in(2) ? "80" : "90"}}));
    case 1:
      return static_cast<void>(alter.reset({"fillfactor"}));
    case 2:
      return static_cast<void>(table.options.unlogged ? alter.logged() : alter.unlogged());
    case 3:
      return static_cast<void>(alter.replica_identity(dice.one_in(2) ? "FULL" : "NOTHING"));
    default:
      if (table.indexes.empty()) return static_cast<void>(alter.replica_identity("DEFAULT"));
      if (!table.options.cluster_on.empty()) return static_cast<void>(alter.without_cluster());
      return static_cast<void>(alter.cluster_on(dice.of(table.indexes).index_name));
  }
}

void set_trigger_state(Operations& op, Dice& dice, const Table& table) {
  if (table.triggers.empty()) return alter_table(op, dice, table);
  const Trigger& trigger = dice.of(table.triggers);
  if (dice.one_in(2)) return static_cast<void>(op.disable_trigger(trigger.name, table.name.name));
  op.enable_trigger(trigger.name, table.name.name, dice.one_in(2) ? TriggerState::kAlways : TriggerState::kEnabled);
}

void alter_storage(Operations& op, Dice& dice, const Table& table) {
  const Column& column = dice.of(table.columns);
  const AlterColumnHandle alter = op.alter_column(table.name.name, column.facets.name);
  if (is_text(column.facets.type) && dice.one_in(2))
    alter.storage("EXTERNAL");
  else
    alter.statistics(dice.one_in(2) ? 100 : -1);
}

void random_stored_object_operation(Operations& op, Dice& dice, const Catalog& catalog) {
  const auto objects = catalog.all<StoredObject>();
  if (!objects.empty() && dice.one_in(3)) {
    const StoredObject& object = *dice.of(objects);
    return static_cast<void>(op.drop_object(object.kind, object.name.name));
  }
  op.create_object("TYPE", dice.name("o", 3), dice.one_in(2) ? "AS (a integer, b text)" : "AS (a integer)");
}

void random_partition_operation(Operations& op, Dice& dice, const Catalog& catalog) {
  std::vector<const Table*> parents;
  const auto tables = catalog.tables();
  for (const auto& table : tables)
    if (!table->options.partition_by.empty()) parents.push_back(table.get());
  if (parents.empty()) {
    op.create_table(dice.name("t"), {column("c0", Integer()).not_null(), column("c1", Text()), check("c0 > 0")})
        .partition_by("RANGE (c0)");
    return;
  }
  const std::string_view parent = dice.of(parents)->name.name;
  const int from = 10 * dice.below(3);
  const std::string bound = "FOR VALUES FROM (" + std::to_string(from) + ") TO (" + std::to_string(from + 10) + ")";
  for (const auto& table : tables)
    if (table->options.partition_of.name == parent && table->options.partition_bound == bound)
      return static_cast<void>(op.drop_table(table->name.name));
  op.create_table(dice.name("t"), {}).partition_of(parent, bound);
}

}  // namespace

void random_fact_operation(Operations& op, Dice& dice, const Catalog& catalog, const Table& table) {
  switch (table.columns.empty() ? 0 : dice.below(9)) {
    case 0:
      return random_schema_operation(op, dice, catalog);
    case 1:
      return random_privilege_operation(op, dice, table);
    case 2:
      return random_comment_operation(op, dice, catalog, table);
    case 3:
      return alter_domain(op, dice, catalog);
    case 4:
      return alter_table(op, dice, table);
    case 5:
      return set_trigger_state(op, dice, table);
    case 6:
      return alter_storage(op, dice, table);
    case 7:
      return random_stored_object_operation(op, dice, catalog);
    default:
      return random_partition_operation(op, dice, catalog);
  }
}

}  // namespace limbeck::test
