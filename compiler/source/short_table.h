// One create_table in fewer words; see short_form.h.
#ifndef LIMBECK_COMPILER_SOURCE_SHORT_TABLE_H_
#define LIMBECK_COMPILER_SOURCE_SHORT_TABLE_H_

#include "apply/apply.h"
#include "limbeck/operation.h"

namespace limbeck {

// `written` is the table as it is to be said, `table` the same with the names that the database has.
CreateTable short_table(const CreateTable& written, const CreateTable& table, const State& before);

// An Enum that the schema has needs no labels.
Type without_labels(const Type& type, const Catalog& catalog);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_SOURCE_SHORT_TABLE_H_
