#include <algorithm>

#include "catalog/ascii.h"
#include "dialect/postgresql/render.h"

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

std::string array(const Type& type) {
  std::string text = type_words(*type.element);
  for (int i = 0; i < std::max(type.dimensions, 1); ++i) text += "[]";
  return text;
}

// What the server keeps within the row, or begins to compress there.
constexpr std::string_view kPlain[] = {"SMALLINT", "INTEGER", "BIGINT", "BOOLEAN", "DATE",    "UUID", "REAL",
                                       "FLOAT",    "MONEY",   "OID",    "POINT",   "LSEG",    "BOX",  "LINE",
                                       "CIRCLE",   "MACADDR", "NAME",   "TSQUERY", "REGCLASS"};

// The type whose word counts in the end.
const Type& innermost_of(const Type& type) {
  return type.element == nullptr || !type.text.postgresql.empty() ? type : innermost_of(*type.element);
}

// Words for types that came with a version.
void check_version(std::string_view word, SourcePosition at, Pass& pass) {
  if (word.ends_with("MULTIRANGE")) require_version(14, std::string(word), at, pass);
}

}  // namespace

std::string_view usual_storage(const Type& type) {
  if (type.kind == TypeKind::kEnum) return "PLAIN";
  const std::string words = ascii_upper(type_words(type));
  const std::string first = words.substr(0, words.find_first_of(" ("));
  if (words.ends_with(']')) return "EXTENDED";
  if (first == "NUMERIC" || first == "INET" || first == "CIDR") return "MAIN";
  const bool is_plain = std::find(std::begin(kPlain), std::end(kPlain), first) != std::end(kPlain) || first == "TIME" ||
                        first == "TIMESTAMP" || first == "INTERVAL" || first == "DOUBLE";
  return is_plain ? "PLAIN" : "EXTENDED";
}

std::string type_words(const Type& type) {
  if (!type.text.postgresql.empty()) return std::string(type.text.postgresql);
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
      return array(type);
    case TypeKind::kDomain:
      return qualified({type.schema_name, type.name});
    case TypeKind::kSqlType:
      return {};
  }
  return {};
}

std::string type_name(const Type& type, SourcePosition at, Pass& pass) {
  const Type& innermost = innermost_of(type);
  if (innermost.kind == TypeKind::kSqlType && innermost.text.postgresql.empty())
    pass.error("LBK401", at, "this SqlType has no text for postgresql; write SqlType({.postgresql = \"...\", ...})");
  check_version(innermost.text.postgresql, at, pass);
  return type_words(type);
}

std::string collation_name(std::string_view collation) {
  return collation.starts_with('"') ? std::string(collation) : qualified({{}, collation});
}

}  // namespace limbeck::postgresql
