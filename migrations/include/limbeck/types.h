// Column types, under SQLAlchemy's names. What a dialect calls them is the dialect's business.
//
//   column("email", String(320))
//   column("at", DateTime({.timezone = true, .precision = 3}))
//   column("state", Enum("order_state", {"new", "paid"}))
//   column("area", SqlType({.postgresql = "geometry(Polygon,4326)", .sqlite = "TEXT"}))
//   column("key", Uuid().sqlite("BLOB"))                 // one dialect's own word for it
#ifndef LIMBECK_TYPES_H_
#define LIMBECK_TYPES_H_

#include <string_view>

#include "limbeck/arena.h"
#include "limbeck/dialect_text.h"

namespace limbeck {

enum class TypeKind {
  kSmallInteger,
  kInteger,
  kBigInteger,
  kNumeric,
  kFloat,
  kDouble,
  kBoolean,
  kString,
  kText,
  kUnicode,
  kUnicodeText,
  kLargeBinary,
  kDate,
  kTime,
  kDateTime,
  kInterval,
  kUuid,
  kJson,
  kEnum,
  kArray,
  kSqlType,
  kDomain,
};

struct Type {
  TypeKind kind = TypeKind::kInteger;
  int length = -1;                     // kString, kUnicode: characters; -1 is no limit
  int precision = -1;                  // kNumeric: digits; kTime, kDateTime: fractional digits; -1 is not given
  int scale = -1;                      // kNumeric
  int dimensions = 1;                  // kArray
  bool timezone = false;               // kTime, kDateTime
  bool serial = false;                 // the integers: numbers itself from a sequence of its own
  std::string_view name = {};          // kEnum, kDomain
  std::string_view schema_name = {};   // kEnum, kDomain
  List<std::string_view> labels = {};  // kEnum, in order; empty: the type exists already
  const Type* element = nullptr;       // kArray
  DialectText text = {};               // the word of a dialect for it; kSqlType: all there is

  // The schema of an Enum or a domain; without it, the connection's default.
  Type schema(std::string_view name) const;
  // What one dialect calls it, in place of its usual word; verbatim.
  Type postgresql(std::string_view word) const;
  Type sqlite(std::string_view word) const;

  friend bool operator==(const Type& a, const Type& b);
};

struct TimeOptions {
  bool timezone = false;
  int precision = -1;
};

Type SmallInteger();
Type Integer();
Type BigInteger();
Type Numeric();
Type Numeric(int precision, int scale = 0);
Type Float();
Type Double();
Type Boolean();
Type String();
Type String(int length);
Type Text();
Type Unicode();
Type Unicode(int length);
Type UnicodeText();
Type LargeBinary();
Type Date();
Type Time(TimeOptions options = {});
Type DateTime(TimeOptions options = {});
Type Interval();
Type Uuid();
Type Json();

// A named list of labels: a type of its own where the database has such, else a check. Without labels it refers to the
// type of that name, which an earlier operation made.
Type Enum(std::string_view name);
Type Enum(std::string_view name, List<std::string_view> labels);

Type Array(const Type& element, int dimensions = 1);

// What has no name here, verbatim.
Type SqlType(std::string_view text);
Type SqlType(const PerDialect& text);

}  // namespace limbeck

#endif  // LIMBECK_TYPES_H_
