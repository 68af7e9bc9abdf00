#include "limbeck/postgresql_types.h"

#include <string>

namespace limbeck::postgresql {
namespace {

Type word(std::string_view text) { return SqlType({.postgresql = text}); }

Type sized(std::string_view name, int size) { return word(std::string(name) + '(' + std::to_string(size) + ')'); }

Type serial(Type type) {
  type.serial = true;
  return type;
}

}  // namespace

Type Serial() { return serial(Integer()); }
Type BigSerial() { return serial(BigInteger()); }
Type SmallSerial() { return serial(SmallInteger()); }

Type Domain(std::string_view name) {
  Type type;
  type.kind = TypeKind::kDomain;
  type.name = copy_text(name);
  return type;
}

Type Bit() { return word("BIT"); }
Type Bit(int length) { return sized("BIT", length); }
Type VarBit() { return word("BIT VARYING"); }
Type VarBit(int length) { return sized("BIT VARYING", length); }
Type Char(int length) { return sized("CHAR", length); }
Type Vector() { return word("VECTOR"); }
Type Vector(int dimensions) { return sized("VECTOR", dimensions); }

Type Bytea() { return word("BYTEA"); }
Type Cidr() { return word("CIDR"); }
Type Citext() { return word("CITEXT"); }
Type HStore() { return word("HSTORE"); }
Type Inet() { return word("INET"); }
Type Jsonb() { return word("JSONB"); }
Type JsonPath() { return word("JSONPATH"); }
Type MacAddr() { return word("MACADDR"); }
Type MacAddr8() { return word("MACADDR8"); }
Type Money() { return word("MONEY"); }
Type Oid() { return word("OID"); }
Type RegClass() { return word("REGCLASS"); }
Type TsQuery() { return word("TSQUERY"); }
Type TsVector() { return word("TSVECTOR"); }
Type Xml() { return word("XML"); }
Type Int4Range() { return word("INT4RANGE"); }
Type Int8Range() { return word("INT8RANGE"); }
Type NumRange() { return word("NUMRANGE"); }
Type TsRange() { return word("TSRANGE"); }
Type TsTzRange() { return word("TSTZRANGE"); }
Type DateRange() { return word("DATERANGE"); }
Type Int4MultiRange() { return word("INT4MULTIRANGE"); }
Type Int8MultiRange() { return word("INT8MULTIRANGE"); }
Type NumMultiRange() { return word("NUMMULTIRANGE"); }
Type TsMultiRange() { return word("TSMULTIRANGE"); }
Type TsTzMultiRange() { return word("TSTZMULTIRANGE"); }
Type DateMultiRange() { return word("DATEMULTIRANGE"); }
Type Point() { return word("POINT"); }
Type Line() { return word("LINE"); }
Type LSeg() { return word("LSEG"); }
Type Box() { return word("BOX"); }
Type Path() { return word("PATH"); }
Type Polygon() { return word("POLYGON"); }
Type Circle() { return word("CIRCLE"); }

}  // namespace limbeck::postgresql
