// Columns and the other items of a table, as create_table and models list them.
#ifndef LIMBECK_COMPILER_SOURCE_ITEMS_H_
#define LIMBECK_COMPILER_SOURCE_ITEMS_H_

#include "limbeck/operation.h"
#include "source/call.h"

namespace limbeck {

Doc column_source(const Column& column);

// All of it, in braces: columns, keys, constraints, indexes.
Doc items_source(const CreateTable& table);

// What follows the braces.
void set_table_options(Call& call, const CreateTable& table);

// .unique().where(...) of an index, but for its name.
void set_index_options(Call& call, const Index& index);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_SOURCE_ITEMS_H_
