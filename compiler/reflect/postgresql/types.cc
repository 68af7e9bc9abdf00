#include <algorithm>
#include <charconv>
#include <iterator>

#include "catalog/ascii.h"
#include "limbeck/postgresql_types.h"
#include "reflect/postgresql/reader.h"

namespace limbeck::pg_catalog {
namespace {

struct Named {
  std::string_view name;
  Type (*type)();
};

const Named kNamed[] = {{"smallint", SmallInteger},
                        {"integer", Integer},
                        {"bigint", BigInteger},
                        {"numeric", [] { return Numeric(); }},
                        {"double precision", Double},
                        {"boolean", Boolean},
                        {"character varying", [] { return String(); }},
                        {"text", Text},
                        {"bytea", LargeBinary},
                        {"date", Date},
                        {"interval", Interval},
                        {"uuid", Uuid},
                        {"json", Json}};

// What postgresql:: has functions for, beside those above.
constexpr std::string_view kWords[] = {"bit",
                                       "bit varying",
                                       "cidr",
                                       "citext",
                                       "hstore",
                                       "inet",
                                       "jsonb",
                                       "jsonpath",
                                       "macaddr",
                                       "macaddr8",
                                       "money",
                                       "oid",
                                       "regclass",
                                       "tsquery",
                                       "tsvector",
                                       "vector",
                                       "xml",
                                       "int4range",
                                       "int8range",
                                       "numrange",
                                       "tsrange",
                                       "tstzrange",
                                       "daterange",
                                       "int4multirange",
                                       "int8multirange",
                                       "nummultirange",
                                       "tsmultirange",
                                       "tstzmultirange",
                                       "datemultirange",
                                       "point",
                                       "line",
                                       "lseg",
                                       "box",
                                       "path",
                                       "polygon",
                                       "circle"};

Type verbatim(std::string_view text) { return SqlType({.postgresql = text}); }

// "timestamp(3) with time zone" = name "timestamp", numbers {3}, rest " with time zone".
struct TypeText {
  std::string_view name;
  std::vector<int> numbers;
  std::string_view rest;
};

TypeText cut(std::string_view text) {
  const std::size_t open = text.find('('), close = text.find(')');
  if (open == std::string_view::npos || close == std::string_view::npos) return {text, {}, {}};
  TypeText result{text.substr(0, open), {}, text.substr(close + 1)};
  for (const char *at = text.data() + open + 1, *end = text.data() + close; at < end; ++at) {
    int number = 0;
    const auto parsed = std::from_chars(at, end, number);
    if (parsed.ec != std::errc()) return {text, {}, {}};
    result.numbers.push_back(number);
    at = parsed.ptr;
  }
  return result;
}

std::optional<Type> parse_time(const TypeText& type) {
  const std::string text = std::string(type.name) + std::string(type.rest);
  const TimeOptions options{.timezone = text.ends_with(" with time zone"),
                            .precision = type.numbers.empty() ? -1 : type.numbers[0]};
  if (text == "time with time zone" || text == "time without time zone") return Time(options);
  if (text == "timestamp with time zone" || text == "timestamp without time zone") return DateTime(options);
  return std::nullopt;
}

std::optional<Type> parse_sized(const TypeText& type) {
  if (!type.rest.empty()) return std::nullopt;
  const std::vector<int>& numbers = type.numbers;
  if (type.name == "character varying" && numbers.size() == 1) return String(numbers[0]);
  if (type.name == "numeric" && numbers.size() == 2 && numbers[1] >= 0) return Numeric(numbers[0], numbers[1]);
  if (type.name == "character" && numbers.size() == 1) return postgresql::Char(numbers[0]);
  if (type.name == "bit" && numbers.size() == 1)
    return numbers[0] == 1 ? postgresql::Bit() : postgresql::Bit(numbers[0]);
  if (type.name == "bit varying" && numbers.size() == 1) return postgresql::VarBit(numbers[0]);
  if (type.name == "vector" && numbers.size() == 1) return postgresql::Vector(numbers[0]);
  return std::nullopt;
}

}  // namespace

Type parse_type(std::string_view text) {
  if (text.ends_with("[]")) return Array(parse_type(text.substr(0, text.size() - 2)));
  for (const Named& named : kNamed)
    if (named.name == text) return named.type();
  if (std::find(std::begin(kWords), std::end(kWords), text) != std::end(kWords)) return verbatim(ascii_upper(text));
  const TypeText type = cut(text);
  if (const std::optional<Type> time = parse_time(type)) return *time;
  if (const std::optional<Type> sized = parse_sized(type)) return *sized;
  return verbatim(text);
}

Type Reader::type_of(const Row& row) const {
  const auto own = types_.find(row.oid("type"));
  Type type = own != types_.end() ? own->second : parse_type(row.text("full_type"));
  if (type.kind == TypeKind::kArray) type.dimensions = std::max(static_cast<int>(row.number("dimensions")), 1);
  return type;
}

// A type says nothing about whether somebody created it for its own sake; it is there, so it is declared.
absl::Status Reader::read_enums() {
  absl::StatusOr<QueryResult> result = in_schemas(
      "SELECT t.oid, t.typarray AS array, t.typnamespace AS schema, t.typname AS name, ARRAY(SELECT e.enumlabel FROM "
      "pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels FROM pg_type t WHERE t.typtype = 'e' "
      "AND "
      "t.typnamespace = ANY ($1::oid[]) AND " +
      not_of_extension("pg_type", "t.oid"));
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result)) {
    const ObjectName name = name_in(row.oid("schema"), row.text("name"));
    Type type = Enum(name.name, List<std::string_view>(row.texts("labels")));
    type.schema_name = name.schema;
    types_[row.oid("oid")] = type;
    types_[row.oid("array")] = Array(type);
    name_object(kType, row.oid("oid"), "TYPE", written(name));
    name_object(kType, row.oid("array"), "TYPE", written(name));
    catalog_.declare_enum({name, type.labels, true, {}});
  }
  return absl::OkStatus();
}

}  // namespace limbeck::pg_catalog
