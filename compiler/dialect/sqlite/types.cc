#include <algorithm>

#include "dialect/sqlite/render.h"

namespace limbeck::sqlite {
namespace {

// What values of a column are turned into where that loses nothing. https://www.sqlite.org/datatype3.html, section 3.1
enum class Affinity { kInteger, kText, kBlob, kReal, kNumeric };

std::string with_length(std::string_view name, int length) {
  return length < 0 ? std::string(name) : std::string(name) + '(' + std::to_string(length) + ')';
}

std::string numeric(const Type& type) {
  if (type.precision < 0) return "NUMERIC";
  return "NUMERIC(" + std::to_string(type.precision) + ", " + std::to_string(std::max(type.scale, 0)) + ')';
}

int longest_label(const Type& type) {
  std::size_t longest = 0;
  for (std::string_view label : type.labels) longest = std::max(longest, label.size());
  return static_cast<int>(longest);
}

std::string verbatim(const Type& type, SourcePosition at, Pass& pass) {
  const std::string_view text = type.text.for_dialect(pass.dialect);
  if (text.empty())
    pass.error("LBK401", at, "this SqlType has no text for sqlite; write SqlType({.sqlite = \"...\", ...})");
  return std::string(text);
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Affinity affinity_of(std::string name) {
  for (char& c : name)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (contains(name, "INT")) return Affinity::kInteger;
  if (contains(name, "CHAR") || contains(name, "CLOB") || contains(name, "TEXT")) return Affinity::kText;
  if (name.empty() || contains(name, "BLOB")) return Affinity::kBlob;
  if (contains(name, "REAL") || contains(name, "FLOA") || contains(name, "DOUB")) return Affinity::kReal;
  return Affinity::kNumeric;
}

bool is_fraction(TypeKind kind) {
  return kind == TypeKind::kNumeric || kind == TypeKind::kFloat || kind == TypeKind::kDouble;
}

}  // namespace

// SQLAlchemy's names. A time zone and a precision mean nothing to text, which is what times are here.
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
      return "DOUBLE";
    case TypeKind::kBoolean:
      return "BOOLEAN";
    case TypeKind::kString:
    case TypeKind::kUnicode:
      return with_length("VARCHAR", type.length);
    case TypeKind::kText:
    case TypeKind::kUnicodeText:
      return "TEXT";
    case TypeKind::kLargeBinary:
      return "BLOB";
    case TypeKind::kDate:
      return "DATE";
    case TypeKind::kTime:
      return "TIME";
    case TypeKind::kDateTime:
    case TypeKind::kInterval:
      return "DATETIME";
    case TypeKind::kUuid:
      return "CHAR(36)";
    case TypeKind::kJson:
      return "JSON";
    case TypeKind::kEnum:
      return with_length("VARCHAR", longest_label(type));
    case TypeKind::kArray:
      pass.error("LBK401", at,
                 "sqlite has no arrays; write Json(), or SqlType({.postgresql = \"...[]\", .sqlite = \"...\"})");
      return {};
    case TypeKind::kDomain:
    case TypeKind::kSqlType:
      return verbatim(type, at, pass);
  }
  return {};
}

// A number's affinity turns text that reads as a number into one by itself and leaves other text alone; CAST would make
// it 0, so it is used only where nothing can get lost.
std::string converted(const Column& from, const Column& to, Pass& pass) {
  const std::string column = quoted(to.facets.name);
  const Affinity old_affinity = affinity_of(type_name(from.facets.type, from.facets.at, pass));
  const Affinity new_affinity = affinity_of(type_name(to.facets.type, to.facets.at, pass));
  if (new_affinity == old_affinity) return column;
  if (new_affinity == Affinity::kText) return "CAST(" + column + " AS TEXT)";
  if (new_affinity == Affinity::kBlob) return "CAST(" + column + " AS BLOB)";
  if (old_affinity == Affinity::kBlob) return "CAST(" + column + " AS TEXT)";
  if (new_affinity == Affinity::kInteger && is_fraction(from.facets.type.kind))
    return "CAST(round(" + column + ") AS INTEGER)";
  return column;
}

}  // namespace limbeck::sqlite
