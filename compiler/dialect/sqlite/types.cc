#include <algorithm>

#include "catalog/ascii.h"
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

// The author's own word for it, if any. A domain's stands with the domain.
std::string_view word_for(const Type& type, const Pass& pass) {
  const std::string_view own = type.text.for_dialect(pass.dialect);
  if (!own.empty() || type.kind != TypeKind::kDomain) return own;
  const Domain* domain = pass.change.after.find<Domain>({type.schema_name, type.name});
  if (domain == nullptr) domain = pass.change.before.find<Domain>({type.schema_name, type.name});
  return domain == nullptr ? std::string_view() : domain->type.text.for_dialect(pass.dialect);
}

// "JSONB": what another database calls it, for a message.
std::string other_words(const Type& type) {
  std::string words;
  type.text.visit_arms([&](std::string_view, std::string_view text) { words = text; });
  return words.empty() ? "this SqlType" : "the type " + words;
}

void refuse_type(const Type& type, SourcePosition at, Pass& pass) {
  if (type.kind == TypeKind::kArray)
    pass.error("LBK401", at, "sqlite has no arrays; write Json(), or .sqlite(\"...\") behind the Array");
  else if (type.kind == TypeKind::kDomain)
    pass.error("LBK401", at,
               "sqlite has no domains; write postgresql::Domain(\"" + std::string(type.name) +
                   "\").sqlite(\"...\") with the type that a column has there");
  else
    pass.error(
        "LBK401", at,
        other_words(type) + " has no text for sqlite; add .sqlite(\"...\") with the type that a column has there");
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Affinity affinity_of(std::string_view text) {
  const std::string name = ascii_upper(text);
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
  if (const std::string_view word = word_for(type, pass); !word.empty()) return std::string(word);
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
    case TypeKind::kSqlType:
      if (type.text.for_dialect(pass.dialect).data() != nullptr) return {};  // "": a column without a type
      break;
    case TypeKind::kArray:
    case TypeKind::kDomain:
      break;
  }
  refuse_type(type, at, pass);
  return {};
}

// A STRICT table knows six words, and holds no value that does not fit its word.
std::string strict_type_name(const Type& type, SourcePosition at, Pass& pass) {
  if (const std::string_view word = word_for(type, pass); !word.empty()) return std::string(word);
  switch (type.kind) {
    case TypeKind::kSmallInteger:
    case TypeKind::kInteger:
    case TypeKind::kBigInteger:
    case TypeKind::kBoolean:
      return "INTEGER";
    case TypeKind::kNumeric:
    case TypeKind::kFloat:
    case TypeKind::kDouble:
      return "REAL";
    case TypeKind::kLargeBinary:
      return "BLOB";
    case TypeKind::kSqlType:
      if (type.text.for_dialect(pass.dialect).data() != nullptr)
        pass.error("LBK401", at, "each column of a STRICT table needs a type; write .sqlite = \"ANY\" for one without");
      return type_name(type, at, pass);
    case TypeKind::kArray:
    case TypeKind::kDomain:
      return type_name(type, at, pass);
    default:
      return "TEXT";
  }
}

// A plain INTEGER that is the whole key would number itself; INT is the same type and does not.
std::string column_type(const Column& column, const Table& table, Pass& pass) {
  const Column::Facets& facets = column.facets;
  if (is_rowid_key(column, table)) return "INTEGER";
  const std::string name =
      table.options.strict ? strict_type_name(facets.type, facets.at, pass) : type_name(facets.type, facets.at, pass);
  return name == "INTEGER" && is_sole_key(column, table) && !table.options.without_rowid ? "INT" : name;
}

// A number's affinity turns text that reads as a number into one by itself and leaves other text alone; CAST would make
// it 0, so it is used only where nothing can get lost.
std::string converted(const Column& from, const Table& before, const Column& to, const Table& after, Pass& pass) {
  const std::string column = quoted(to.facets.name);
  const Affinity old_affinity = affinity_of(column_type(from, before, pass));
  const Affinity new_affinity = affinity_of(column_type(to, after, pass));
  if (new_affinity == old_affinity) return column;
  if (new_affinity == Affinity::kText) return "CAST(" + column + " AS TEXT)";
  if (new_affinity == Affinity::kBlob) return "CAST(" + column + " AS BLOB)";
  if (old_affinity == Affinity::kBlob) return "CAST(" + column + " AS TEXT)";
  if (new_affinity == Affinity::kInteger && is_fraction(from.facets.type.kind))
    return "CAST(round(" + column + ") AS INTEGER)";
  return column;
}

}  // namespace limbeck::sqlite
