// Types that only PostgreSQL has. Elsewhere each is an error, unless a word for it is given there:
//
//   column("settings", postgresql::Jsonb().sqlite("TEXT"))
//
// PostgreSQL manual, chapter 8. `Citext`, `HStore` and `Vector` come with extensions of those names.
#ifndef LIMBECK_POSTGRESQL_TYPES_H_
#define LIMBECK_POSTGRESQL_TYPES_H_

#include <string_view>

#include "limbeck/types.h"

namespace limbeck::postgresql {

// Numbers itself from a sequence of its own, also where it is no key.
Type Serial();
Type BigSerial();
Type SmallSerial();

// What op.create_domain made.
Type Domain(std::string_view name);

Type Bit();
Type Bit(int length);
Type VarBit();
Type VarBit(int length);
Type Bytea();
Type Char(int length = 1);
Type Cidr();
Type Citext();
Type HStore();
Type Inet();
Type Jsonb();
Type JsonPath();
Type MacAddr();
Type MacAddr8();
Type Money();
Type Oid();
Type RegClass();
Type TsQuery();
Type TsVector();
Type Vector();
Type Vector(int dimensions);
Type Xml();

Type Int4Range();
Type Int8Range();
Type NumRange();
Type TsRange();
Type TsTzRange();
Type DateRange();
Type Int4MultiRange();
Type Int8MultiRange();
Type NumMultiRange();
Type TsMultiRange();
Type TsTzMultiRange();
Type DateMultiRange();

Type Point();
Type Line();
Type LSeg();
Type Box();
Type Path();
Type Polygon();
Type Circle();

}  // namespace limbeck::postgresql

#endif  // LIMBECK_POSTGRESQL_TYPES_H_
