#include "model/random_operations.h"

namespace limbeck::test {
namespace {

std::vector<std::string> sortable_columns(const Table& table) {
  std::vector<std::string> names;
  for (const Column& column : table.columns)
    if (column.facets.type.kind != TypeKind::kJson && column.facets.type.kind != TypeKind::kSqlType)
      names.emplace_back(column.facets.name);
  return names;
}

std::vector<std::string> one_or_two(Dice& dice, const std::vector<std::string>& names) {
  std::vector<std::string> chosen = {dice.of(names)};
  if (const std::string& other = dice.of(names); dice.one_in(2) && other != chosen[0]) chosen.push_back(other);
  return chosen;
}

std::vector<std::string> constraint_names(const Table& table) {
  std::vector<std::string> names;
  if (table.primary_key) names.emplace_back(table.primary_key->constraint_name);
  for (const Unique& unique : table.uniques) names.emplace_back(unique.constraint_name);
  for (const Check& check : table.checks) names.emplace_back(check.constraint_name);
  for (const ForeignKey& key : table.foreign_keys) names.emplace_back(key.constraint_name);
  for (const Exclude& exclude : table.excludes) names.emplace_back(exclude.constraint_name);
  return names;
}

void create_index(Operations& op, Dice& dice, const Table& table, const std::vector<std::string>& names) {
  std::vector<IndexColumn> columns;
  for (const std::string& name : one_or_two(dice, names)) {
    IndexColumn column(name);
    const Column* found = table.find_column(name);
    if (dice.one_in(4) && is_text(found->facets.type)) column = IndexColumn(sql("lower(" + name + ")"));
    if (dice.one_in(4) && is_number(found->facets.type)) column = IndexColumn(sql("(" + name + " + 1)"));
    if (dice.one_in(3)) column = desc(column);
    if (dice.one_in(6)) column.nulls_first();
    if (dice.one_in(6) && is_text(found->facets.type)) column.ops("text_pattern_ops");
    columns.push_back(column);
  }
  const CreateIndexHandle index = op.create_index(dice.name("i", 9), table.name.name, columns);
  if (dice.one_in(4)) index.unique();
  if (dice.one_in(4)) index.where(random_condition(dice, table.columns));
  if (dice.one_in(6)) index.include({dice.of(table.columns).facets.name});
  if (dice.one_in(8)) index.nulls_not_distinct();
  if (dice.one_in(8)) index.with({{"fillfactor", "50"}});
}

void create_foreign_key(Operations& op, Dice& dice, const Catalog& catalog, const Table& table) {
  const auto tables = catalog.tables();
  const Table& referent = *dice.of(tables);
  const bool has_key = referent.primary_key && referent.primary_key->columns.size() == 1;
  const std::string_view remote = has_key ? referent.primary_key->columns[0] : std::string_view("c0");
  const Column* key = referent.find_column(remote);
  std::vector<std::string> locals;
  for (const Column& column : table.columns)
    if (key != nullptr && column.facets.type.kind == key->facets.type.kind && column.facets.computed.data() == nullptr)
      locals.emplace_back(column.facets.name);
  const std::string local = locals.empty() ? "none" : dice.of(locals);
  const CreateForeignKeyHandle handle = op.create_foreign_key(dice.one_in(2) ? dice.name("fk", 9) : "", table.name.name,
                                                              referent.name.name, {local}, {remote});
  if (dice.one_in(2)) handle.on_delete(dice.one_in(2) ? CASCADE : NO_ACTION);
  if (dice.one_in(4)) handle.on_update(SET_NULL);
  if (dice.one_in(4)) handle.deferrable();
  if (dice.one_in(6)) handle.not_valid();
  if (dice.one_in(8)) handle.match_full();
}

}  // namespace

std::string random_condition(Dice& dice, const std::vector<Column>& columns) {
  const Column& column = dice.of(columns);
  const std::string name(column.facets.name);
  if (is_number(column.facets.type)) {
    switch (dice.below(4)) {
      case 0:
        return name + " > 0";
      case 1:
        return name + " >= 0 AND (" + name + " + 1) < 100";
      case 2:
        return name + " IN (1, 2, 3)";
      default:
        return name + " BETWEEN 1 AND 9 OR " + name + " IS NULL";
    }
  }
  if (is_text(column.facets.type)) {
    switch (dice.below(4)) {
      case 0:
        return "length(" + name + ") > 1";
      case 1:
        return name + " <> 'it''s'";
      case 2:
        return name + " IN ('a', 'b')";
      default:
        return "NOT (" + name + " LIKE 'a%')";
    }
  }
  return name + (dice.one_in(2) ? " IS NULL" : " IS NOT NULL");
}

void random_key_operation(Operations& op, Dice& dice, const Catalog& catalog, const Table& table) {
  const std::string_view name = table.name.name;
  const std::vector<std::string> columns = sortable_columns(table);
  const std::vector<std::string> constraints = constraint_names(table);
  const int kind = columns.empty() || table.columns.empty() ? 8 : dice.below(12);
  switch (kind) {
    case 0:
    case 1:
      return create_index(op, dice, table, columns);
    case 2: {
      const CreateCheckHandle check = op.create_check_constraint(dice.one_in(2) ? dice.name("ck", 9) : "", name,
                                                                 random_condition(dice, table.columns));
      if (dice.one_in(5)) check.not_valid();
      if (dice.one_in(6)) check.no_inherit();
      return;
    }
    case 3: {
      const CreateUniqueHandle unique =
          op.create_unique_constraint(dice.one_in(2) ? dice.name("uq", 9) : "", name, one_or_two(dice, columns));
      if (dice.one_in(5)) unique.deferrable();
      if (dice.one_in(6)) unique.include({dice.of(table.columns).facets.name});
      if (dice.one_in(8)) unique.nulls_not_distinct();
      return;
    }
    case 4:
      return create_foreign_key(op, dice, catalog, table);
    case 5:
      return static_cast<void>(op.create_primary_key(dice.one_in(2) ? "pk" : "", name, one_or_two(dice, columns)));
    case 6: {
      const CreateExcludeHandle exclude =
          op.create_exclude_constraint(dice.one_in(2) ? dice.name("ex", 9) : "", name, {{dice.of(columns), "="}});
      if (dice.one_in(3)) exclude.where(random_condition(dice, table.columns));
      if (dice.one_in(3)) exclude.deferrable();
      return;
    }
    case 7:
      if (!table.indexes.empty())
        return static_cast<void>(op.rename_index(dice.of(table.indexes).index_name, dice.name("i", 9)));
      break;
    case 8:
      if (!table.indexes.empty()) return static_cast<void>(op.drop_index(dice.of(table.indexes).index_name).on(name));
      break;
    case 9:
      if (!constraints.empty())
        return static_cast<void>(op.rename_constraint(name, dice.of(constraints), dice.name("k", 9)));
      break;
    case 10:
      if (!constraints.empty()) return static_cast<void>(op.validate_constraint(dice.of(constraints), name));
      break;
    default:
      break;
  }
  op.drop_constraint(constraints.empty() ? std::string("none") : dice.of(constraints), name);
}

}  // namespace limbeck::test
