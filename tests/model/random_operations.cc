#include "model/random_operations.h"

namespace limbeck::test {
namespace {

void create_table(Operations& op, Dice& dice, const Catalog& catalog) {
  std::vector<Column> columns;
  std::vector<TableItem> items;
  const int key = dice.below(4);
  Column id = column("c0", key == 3 ? BigInteger() : Integer());
  if (key == 1)
    id.identity({.always = dice.one_in(2), .start = dice.one_in(3) ? OptionalInteger(10) : OptionalInteger()});
  if (key == 2) id.autoincrement(false);
  id.primary_key();
  columns.push_back(id);
  const int more = 1 + dice.below(3);
  for (int i = 1; i <= more; ++i) columns.push_back(random_column(dice, catalog, "c" + std::to_string(i), "c0"));
  for (const Column& item : columns) items.emplace_back(item);
  if (dice.one_in(3)) items.emplace_back(check(random_condition(dice, columns)));
  const bool sorts = columns[1].facets.type.kind != TypeKind::kJson;
  if (dice.one_in(4) && sorts) items.emplace_back(unique({"c0", "c1"}));
  if (dice.one_in(4) && sorts) items.emplace_back(index({desc("c1")}).name(dice.name("i", 9)));
  const CreateTableHandle table = op.create_table(dice.name("t"), items);
  if (dice.one_in(5)) table.comment("it's about \"it\"");
  if (dice.one_in(8)) table.with({{"fillfactor", "70"}});
}

}  // namespace

std::string quoted(std::string_view name) { return '"' + std::string(name) + '"'; }

void random_table_operation(Operations& op, Dice& dice, const Catalog& catalog) {
  const auto tables = catalog.tables();
  const int kind = tables.size() < 2 ? 0 : dice.below(8);
  if (kind < 3) return create_table(op, dice, catalog);
  const Table& table = *dice.of(tables);
  switch (kind) {
    case 3:
      return static_cast<void>(op.drop_table(table.name.name));
    case 4:
      return static_cast<void>(op.rename_table(table.name.name, dice.name("t", 6)));
    case 5:
      return static_cast<void>(op.create_table_comment(table.name.name, "other words"));
    case 6:
      return static_cast<void>(op.drop_table_comment(table.name.name));
    default:
      return create_table(op, dice, catalog);
  }
}

void random_operation(Operations& op, Dice dice, const Catalog& catalog) {
  const int kind = dice.below(18);
  const auto tables = catalog.tables();
  if (tables.empty() || kind < 2) return random_table_operation(op, dice, catalog);
  if (kind < 4) return random_type_operation(op, dice, catalog);
  const Table& table = *dice.of(tables);
  if (kind < 9) return random_column_operation(op, dice, catalog, table);
  if (kind < 13) return random_key_operation(op, dice, catalog, table);
  if (kind < 16) return random_program_operation(op, dice, catalog, table);
  random_fact_operation(op, dice, catalog, table);
}

}  // namespace limbeck::test
