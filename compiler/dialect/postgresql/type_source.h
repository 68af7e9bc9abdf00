// What limbeck/postgresql_types.h calls a type.
#ifndef LIMBECK_COMPILER_DIALECT_POSTGRESQL_TYPE_SOURCE_H_
#define LIMBECK_COMPILER_DIALECT_POSTGRESQL_TYPE_SOURCE_H_

#include <string>

#include "limbeck/types.h"

namespace limbeck::postgresql {

// "postgresql::Jsonb()", "postgresql::Domain" of any domain; empty where it has no name there.
std::string type_source(const Type& type);

}  // namespace limbeck::postgresql

#endif  // LIMBECK_COMPILER_DIALECT_POSTGRESQL_TYPE_SOURCE_H_
