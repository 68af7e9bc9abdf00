#include "dialect/dialect.h"
#include "source/literal.h"

namespace limbeck {
namespace {

// What the DSL calls it, without what follows; `dialect` is set where one dialect's own word went into it.
struct Base {
  Doc doc;
  std::string_view dialect = {};
};

std::string sized(std::string_view name, int size) {
  return std::string(name) + "(" + (size < 0 ? "" : std::to_string(size)) + ")";
}

std::string numeric(const Type& type) {
  if (type.precision < 0) return "Numeric()";
  const std::string scale = type.scale > 0 ? ", " + std::to_string(type.scale) : "";
  return "Numeric(" + std::to_string(type.precision) + scale + ")";
}

std::string timed(std::string_view name, const Type& type) {
  std::string options = type.timezone ? ".timezone = true" : "";
  if (type.precision >= 0)
    options += (options.empty() ? "" : ", ") + std::string(".precision = ") + std::to_string(type.precision);
  return std::string(name) + "(" + (options.empty() ? "" : "{" + options + "}") + ")";
}

Doc enumeration(const Type& type) {
  Doc doc = "Enum(" + escaped_literal(type.name);
  if (!type.labels.empty()) doc = std::move(doc) + ", " + names_source(type.labels);
  return std::move(doc) + ")";
}

Doc array(const Type& type) {
  Doc doc = Doc("Array(") + type_source(*type.element);
  if (type.dimensions != 1) doc = std::move(doc) + ", " + std::to_string(type.dimensions);
  return std::move(doc) + ")";
}

Base base_of(const Type& type) {
  for (const std::string_view name : dialect_names())
    if (std::string own = find_dialect(name)->type_source(type); !own.empty()) return {std::move(own), name};
  switch (type.kind) {
    case TypeKind::kSmallInteger:
      return {"SmallInteger()"};
    case TypeKind::kInteger:
      return {"Integer()"};
    case TypeKind::kBigInteger:
      return {"BigInteger()"};
    case TypeKind::kNumeric:
      return {numeric(type)};
    case TypeKind::kFloat:
      return {"Float()"};
    case TypeKind::kDouble:
      return {"Double()"};
    case TypeKind::kBoolean:
      return {"Boolean()"};
    case TypeKind::kString:
      return {sized("String", type.length)};
    case TypeKind::kText:
      return {"Text()"};
    case TypeKind::kUnicode:
      return {sized("Unicode", type.length)};
    case TypeKind::kUnicodeText:
      return {"UnicodeText()"};
    case TypeKind::kLargeBinary:
      return {"LargeBinary()"};
    case TypeKind::kDate:
      return {"Date()"};
    case TypeKind::kTime:
      return {timed("Time", type)};
    case TypeKind::kDateTime:
      return {timed("DateTime", type)};
    case TypeKind::kInterval:
      return {"Interval()"};
    case TypeKind::kUuid:
      return {"Uuid()"};
    case TypeKind::kJson:
      return {"Json()"};
    case TypeKind::kEnum:
      return {enumeration(type)};
    case TypeKind::kArray:
      return {array(type)};
    case TypeKind::kSqlType:
    case TypeKind::kDomain:
      break;
  }
  return {Doc("SqlType(") + dialect_text_source(type.text) + ")"};
}

}  // namespace

Doc type_source(const Type& type) {
  Base base = base_of(type);
  Doc doc = std::move(base.doc);
  if (type.kind == TypeKind::kDomain) doc = std::move(doc) + "(" + escaped_literal(type.name) + ")";
  if (!type.schema_name.empty()) doc = std::move(doc) + ".schema(" + escaped_literal(type.schema_name) + ")";
  const bool is_said = type.kind == TypeKind::kSqlType && base.dialect.empty();
  type.text.visit_arms([&](std::string_view dialect, std::string_view word) {
    if (is_said || (type.kind == TypeKind::kSqlType && dialect == base.dialect)) return;
    doc = std::move(doc) + "." + std::string(dialect) + "(" + escaped_literal(word) + ")";
  });
  return doc;
}

}  // namespace limbeck
