// Renaming in the schema: what refers to a name follows it, foreign keys by other tables and the text of expressions
// included, as in the database.
#ifndef LIMBECK_COMPILER_RENAME_H_
#define LIMBECK_COMPILER_RENAME_H_

#include <string_view>

#include "catalog/catalog.h"

namespace limbeck {

// REQUIRES: `table` is in the catalog, and the new name is free.
void rename_table(Catalog& catalog, const Table& table, const ObjectName& new_name);
void rename_column(Catalog& catalog, const Table& table, std::string_view column, std::string_view new_name);

// The index by which the table is clustered or replicated has the new name, or is gone where that is empty.
void rename_in_options(TableOptions& options, std::string_view index, std::string_view new_name);

// Gives the Enum, and every column and domain of it, these labels.
void change_labels(Catalog& catalog, const ObjectName& type, const List<std::string_view>& labels);
// A renamed label where it is used: in server defaults, and as a literal in expressions over columns of that Enum.
void rename_label(Catalog& catalog, const ObjectName& type, std::string_view label, std::string_view new_label);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_RENAME_H_
