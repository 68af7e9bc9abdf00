#include "limbeck/postgresql_types.h"
#include "model/random_operations.h"

namespace limbeck::test {
namespace {

// A type that what is said about the column goes with as well.
Type widened(Dice& dice, const Type& type) {
  if (type.kind == TypeKind::kNumeric || type.kind == TypeKind::kDouble) return Numeric(12, 3);
  if (is_number(type)) return BigInteger();
  if (is_text(type) && dice.one_in(2)) return String(10 + dice.below(50));
  return Text();
}

void alter_column(Operations& op, Dice& dice, const Table& table, const Column& column) {
  const Column::Facets& facets = column.facets;
  const AlterColumnHandle alter = op.alter_column(table.name.name, facets.name);
  bool nothing = true;
  const auto sometimes = [&](int one_in) {
    const bool yes = dice.one_in(one_in);
    nothing = nothing && !yes;
    return yes;
  };
  Type type = facets.type;
  if ((is_number(type) || is_text(type)) && sometimes(3)) alter.type(type = widened(dice, type));
  if (sometimes(3)) facets.not_null == Choice::kYes ? alter.nullable() : alter.not_null();
  if (sometimes(3))
    facets.server_default.given() ? alter.drop_server_default() : alter.server_default(random_default(dice, type));
  if (sometimes(4)) facets.comment.empty() ? alter.comment("a comment") : alter.drop_comment();
  if (sometimes(6)) facets.identity == nullptr ? alter.identity() : alter.drop_identity();
  if (nothing || dice.one_in(4)) alter.rename(dice.name("c", 8));
}

// One that a computed column can use.
std::string number_in(const Table& table) {
  for (const Column& column : table.columns)
    if (is_number(column.facets.type) && column.facets.computed.data() == nullptr)
      return std::string(column.facets.name);
  return {};
}

}  // namespace

bool is_text(const Type& type) { return type.kind == TypeKind::kString || type.kind == TypeKind::kText; }

bool is_number(const Type& type) {
  return type.kind == TypeKind::kInteger || type.kind == TypeKind::kBigInteger ||
         type.kind == TypeKind::kSmallInteger || type.kind == TypeKind::kNumeric || type.kind == TypeKind::kDouble;
}

Type random_type(Dice& dice, const Catalog& catalog) {
  switch (dice.below(18)) {
    case 0:
    case 1:
      return Integer();
    case 2:
      return Text();
    case 3:
      return String(10 + dice.below(300));  // defaults fit
    case 4:
      return BigInteger();
    case 5:
      return SmallInteger();
    case 6:
      return Numeric(10, 2);
    case 7:
      return Boolean();
    case 8:
      return DateTime({.timezone = dice.one_in(2), .precision = dice.one_in(2) ? 3 : -1});
    case 9:
      return Date();
    case 10:
      return Uuid();
    case 11:
      return Double();
    case 12:
      return LargeBinary();
    case 13:
      return Enum("mood", {"happy", "sad"});
    case 14: {
      const auto enums = catalog.enum_types();
      return enums.empty() ? Json() : Enum(dice.of(enums).name.name);
    }
    case 15: {
      const auto domains = catalog.all<Domain>();
      return domains.empty() ? postgresql::Jsonb() : postgresql::Domain(dice.of(domains)->name.name);
    }
    case 16:
      return Array(dice.one_in(2) ? Integer() : Text());
    default:
      return dice.one_in(2) ? Interval() : Time();
  }
}

Value random_default(Dice& dice, const Type& type) {
  switch (type.kind) {
    case TypeKind::kSmallInteger:
    case TypeKind::kInteger:
    case TypeKind::kBigInteger:
      return dice.one_in(3) ? Value(sql("1 + 1")) : Value(dice.below(100) - 50);
    case TypeKind::kNumeric:
    case TypeKind::kDouble:
      return dice.one_in(2) ? Value(-1.5) : Value(dice.below(9));
    case TypeKind::kString:
    case TypeKind::kText:
      return dice.one_in(3) ? Value(sql("lower('A''B')")) : Value(dice.one_in(2) ? "it's" : "x");
    case TypeKind::kBoolean:
      return dice.one_in(2);
    case TypeKind::kDateTime:
      return now();
    case TypeKind::kDate:
      return dice.one_in(2) ? Value(current_date()) : Value("2020-01-31");
    case TypeKind::kUuid:
      return generate_uuid();
    case TypeKind::kEnum:
      return type.name == "mood" ? Value("sad") : Value(null);
    case TypeKind::kJson:
      return "{}";
    default:
      return null;
  }
}

Column random_column(Dice& dice, const Catalog& catalog, const std::string& name, const std::string& number) {
  Column result = column(name, random_type(dice, catalog));
  const Type& type = result.facets.type;
  if (dice.one_in(3)) result.not_null();
  if (dice.one_in(5) && type.kind != TypeKind::kJson && type.kind != TypeKind::kSqlType) result.unique();
  if (dice.one_in(5) && type.kind != TypeKind::kJson) result.index();
  if (dice.one_in(5)) result.comment("about it");
  if (dice.one_in(8) && is_number(type) && type.kind != TypeKind::kNumeric && type.kind != TypeKind::kDouble) {
    result.autoincrement();
  } else if (dice.one_in(8) && is_number(type) && !number.empty()) {
    result.computed(number + " * 2 + 1");
  } else if (dice.one_in(3)) {
    result.server_default(random_default(dice, type));
  } else if (dice.one_in(4) && (type.kind == TypeKind::kInteger || type.kind == TypeKind::kBigInteger)) {
    const auto tables = catalog.tables();
    if (!tables.empty()) {
      result.references(std::string(dice.of(tables)->name.name) + ".c0");
      if (dice.one_in(2)) result.on_delete(dice.one_in(2) ? CASCADE : SET_NULL);
      if (dice.one_in(4)) result.initially_deferred();
    }
  }
  if (dice.one_in(8) && is_text(type)) result.collate("C");
  return result;
}

void random_column_operation(Operations& op, Dice& dice, const Catalog& catalog, const Table& table) {
  const int kind = dice.below(8);
  if (kind < 2 || table.columns.empty()) {
    op.add_column(table.name.name, random_column(dice, catalog, dice.name("c", 8), number_in(table)));
    return;
  }
  const Column& column = dice.of(table.columns);
  if (kind == 2) return static_cast<void>(op.drop_column(table.name.name, column.facets.name));
  if (kind == 3) return static_cast<void>(op.rename_column(table.name.name, column.facets.name, dice.name("c", 8)));
  alter_column(op, dice, table, column);
}

}  // namespace limbeck::test
