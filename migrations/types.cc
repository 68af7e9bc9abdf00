#include "limbeck/types.h"

namespace limbeck {
namespace {

Type of_kind(TypeKind kind) {
  Type type;
  type.kind = kind;
  return type;
}

Type with_length(TypeKind kind, int length) {
  Type type = of_kind(kind);
  type.length = length;
  return type;
}

Type with_time(TypeKind kind, TimeOptions options) {
  Type type = of_kind(kind);
  type.timezone = options.timezone;
  type.precision = options.precision;
  return type;
}

}  // namespace

bool operator==(const Type& a, const Type& b) {
  if ((a.element == nullptr) != (b.element == nullptr)) return false;
  if (a.element != nullptr && !(*a.element == *b.element)) return false;
  return a.kind == b.kind && a.length == b.length && a.precision == b.precision && a.scale == b.scale &&
         a.dimensions == b.dimensions && a.timezone == b.timezone && a.serial == b.serial && a.name == b.name &&
         a.schema_name == b.schema_name && a.labels == b.labels && a.text == b.text;
}

Type Type::schema(std::string_view name) const {
  Type type = *this;
  type.schema_name = copy_text(name);
  return type;
}

Type Type::postgresql(std::string_view word) const {
  Type type = *this;
  type.text.postgresql = copy_text(word);
  return type;
}

Type Type::sqlite(std::string_view word) const {
  Type type = *this;
  type.text.sqlite = copy_text(word);
  return type;
}

Type SmallInteger() { return of_kind(TypeKind::kSmallInteger); }
Type Integer() { return of_kind(TypeKind::kInteger); }
Type BigInteger() { return of_kind(TypeKind::kBigInteger); }
Type Numeric() { return of_kind(TypeKind::kNumeric); }
Type Numeric(int precision, int scale) {
  Type type = of_kind(TypeKind::kNumeric);
  type.precision = precision;
  type.scale = scale;
  return type;
}
Type Float() { return of_kind(TypeKind::kFloat); }
Type Double() { return of_kind(TypeKind::kDouble); }
Type Boolean() { return of_kind(TypeKind::kBoolean); }
Type String() { return of_kind(TypeKind::kString); }
Type String(int length) { return with_length(TypeKind::kString, length); }
Type Text() { return of_kind(TypeKind::kText); }
Type Unicode() { return of_kind(TypeKind::kUnicode); }
Type Unicode(int length) { return with_length(TypeKind::kUnicode, length); }
Type UnicodeText() { return of_kind(TypeKind::kUnicodeText); }
Type LargeBinary() { return of_kind(TypeKind::kLargeBinary); }
Type Date() { return of_kind(TypeKind::kDate); }
Type Time(TimeOptions options) { return with_time(TypeKind::kTime, options); }
Type DateTime(TimeOptions options) { return with_time(TypeKind::kDateTime, options); }
Type Interval() { return of_kind(TypeKind::kInterval); }
Type Uuid() { return of_kind(TypeKind::kUuid); }
Type Json() { return of_kind(TypeKind::kJson); }

Type Enum(std::string_view name) { return Enum(name, {}); }
Type Enum(std::string_view name, List<std::string_view> labels) {
  Type type = of_kind(TypeKind::kEnum);
  type.name = copy_text(name);
  type.labels = labels;
  return type;
}

Type Array(const Type& element, int dimensions) {
  Type type = of_kind(TypeKind::kArray);
  type.element = copy_value(element);
  type.dimensions = dimensions;
  return type;
}

Type SqlType(std::string_view text) {
  Type type = of_kind(TypeKind::kSqlType);
  type.text = DialectText::same(text);
  return type;
}

Type SqlType(const PerDialect& text) {
  Type type = of_kind(TypeKind::kSqlType);
  type.text = DialectText::copy(text);
  return type;
}

}  // namespace limbeck
