#include <algorithm>
#include <vector>

#include "dialect/postgresql/render.h"
#include "dialect/table_change.h"

namespace limbeck::postgresql {
namespace {

std::string with_length(std::string_view name, int length) {
  return length < 0 ? std::string(name) : std::string(name) + '(' + std::to_string(length) + ')';
}

std::string numeric(const Type& type) {
  if (type.precision < 0) return "NUMERIC";
  return "NUMERIC(" + std::to_string(type.precision) + ", " + std::to_string(std::max(type.scale, 0)) + ')';
}

std::string with_time_zone(std::string_view name, const Type& type) {
  return with_length(name, type.precision) + (type.timezone ? " WITH TIME ZONE" : " WITHOUT TIME ZONE");
}

std::string array(const Type& type, SourcePosition at, Pass& pass) {
  std::string text = type_name(*type.element, at, pass);
  for (int i = 0; i < std::max(type.dimensions, 1); ++i) text += "[]";
  return text;
}

std::string verbatim(const Type& type, SourcePosition at, Pass& pass) {
  const std::string_view text = type.text.for_dialect(pass.dialect);
  if (text.empty())
    pass.error("LBK401", at, "this SqlType has no text for postgresql; write SqlType({.postgresql = \"...\", ...})");
  return std::string(text);
}

const Type& innermost(const Type& type) { return type.element == nullptr ? type : innermost(*type.element); }

std::vector<EnumType> enums_of(const Table* table) {
  std::vector<EnumType> enums;
  if (table == nullptr) return enums;
  for (const Column& column : table->columns) {
    const Type& type = innermost(column.facets.type);
    const ObjectName name{type.schema_name, type.name};
    const auto same = [&](const EnumType& other) { return other.name == name; };
    if (type.kind == TypeKind::kEnum && std::none_of(enums.begin(), enums.end(), same))
      enums.push_back({name, type.labels, false, column.facets.at});
  }
  return enums;
}

}  // namespace

std::string type_name(const Type& type, SourcePosition at, Pass& pass) {
  switch (type.kind) {
    case TypeKind::kSmallInteger:
      return "SMALLINT";
    case TypeKind::kInteger:
      return "INTEGER";
    case TypeKind::kBigInteger:
      return "BIGINT";
    case TypeKind::kNumeric:
      return numeric(type);
    case TypeKind::kFloat:
      return "FLOAT";
    case TypeKind::kDouble:
      return "DOUBLE PRECISION";
    case TypeKind::kBoolean:
      return "BOOLEAN";
    case TypeKind::kString:
    case TypeKind::kUnicode:
      return with_length("VARCHAR", type.length);
    case TypeKind::kText:
    case TypeKind::kUnicodeText:
      return "TEXT";
    case TypeKind::kLargeBinary:
      return "BYTEA";
    case TypeKind::kDate:
      return "DATE";
    case TypeKind::kTime:
      return with_time_zone("TIME", type);
    case TypeKind::kDateTime:
      return with_time_zone("TIMESTAMP", type);
    case TypeKind::kInterval:
      return "INTERVAL";
    case TypeKind::kUuid:
      return "UUID";
    case TypeKind::kJson:
      return "JSON";
    case TypeKind::kEnum:
      return qualified({type.schema_name, type.name});
    case TypeKind::kArray:
      return array(type, at, pass);
    case TypeKind::kDomain:
      return qualified({type.schema_name, type.name});
    case TypeKind::kSqlType:
      return verbatim(type, at, pass);
  }
  return {};
}

void create_enum_types(Pass& pass) {
  const TableChange table = table_change(pass.change);
  for (const EnumType& type : enums_of(table.after)) {
    if (pass.change.before.find_enum(type.name)) continue;
    pass.statement(sql("CREATE TYPE").name(type.name).words("AS ENUM").list(type.labels, literal).take(),
                   "create type " + display(type.name));
  }
}

void drop_enum_types(Pass& pass) {
  const TableChange table = table_change(pass.change);
  for (const EnumType& type : enums_of(table.before)) {
    if (pass.change.after.find_enum(type.name)) continue;
    pass.statement(sql("DROP TYPE").name(type.name).take(), "drop type " + display(type.name));
  }
}

std::string conversion(const AlterColumn& op, const Column& from, const Column& to, Pass& pass) {
  if (!op.cast) return {};
  const std::string type = type_name(to.facets.type, to.facets.at, pass);
  const std::string through_text = from.facets.type.kind == TypeKind::kEnum ? "::text::" : "::";
  return qualified({{}, from.facets.name}) + through_text + type;
}

}  // namespace limbeck::postgresql
