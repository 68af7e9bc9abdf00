// The names of a schema as C++ constants, so that code that names what is not there any more does not compile:
//
//   blog_schema::posts::table_name              // "posts"
//   blog_schema::posts::title                   // "title"
//   blog_schema::sql::posts::title              // "\"title\"", as SQL text says it whatever the name is
//   blog_schema::at_7c1f00aa93de::posts::slug   // of an earlier revision, for data steps
//
// How names are spelled that are no identifiers: docs/models.md.
//
// Threading: a pure function.
#ifndef LIMBECK_COMPILER_EMIT_SCHEMA_HEADER_H_
#define LIMBECK_COMPILER_EMIT_SCHEMA_HEADER_H_

#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"
#include "emit/emit.h"

namespace limbeck {

struct SchemaNames {
  std::string revision;  // its id; of the newest schema empty
  Catalog schema;
};

// `file_name`: "blog_schema.h", whose stem is the namespace.
GeneratedFile emit_schema_header(std::string_view file_name, const std::vector<SchemaNames>& schemas);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_EMIT_SCHEMA_HEADER_H_
