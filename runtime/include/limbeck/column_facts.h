// The facts of a column (limbeck/schema_facts.h), each by itself, so that what two branches of a history change of one
// column adds up: "column 'posts.title'", "not null of column 'posts.title'", "default of column 'posts.title'".
//
// Threading: a pure function.
#ifndef LIMBECK_COLUMN_FACTS_H_
#define LIMBECK_COLUMN_FACTS_H_

#include <optional>
#include <string_view>

#include "limbeck/schema_facts.h"

namespace limbeck {

struct ColumnFact {
  std::string_view schema;
  std::string_view table;
  std::string_view name;
  std::string_view type;  // and what else is said of it at once: "int8, identity always"
  bool not_null;
  std::optional<std::string_view> default_expression;  // as SQL
  DefaultFamily family;
};

void add_column_facts(SchemaFacts& facts, const ColumnFact& column);

}  // namespace limbeck

#endif  // LIMBECK_COLUMN_FACTS_H_
