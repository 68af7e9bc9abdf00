// The parts of a table in the making. Each function checks a part, names it where the author did not, and adds it in
// normal form to `table`; or it reports why not, and the part's name is in doubt from there on. The caller puts the
// table into the catalog.
#ifndef LIMBECK_COMPILER_TABLE_PARTS_H_
#define LIMBECK_COMPILER_TABLE_PARTS_H_

#include "apply/application.h"
#include "catalog/keys.h"

namespace limbeck {

// The column itself, without the keys and indexes that its flags ask for.
void add_column(Application& application, Table& table, const Column& column);
// What the flags of that column ask for: unique, index, references. The primary key is the caller's business.
void add_column_parts(Application& application, Table& table, const Column& column);
// Decides which columns autoincrement where the author did not say. REQUIRES: keys and foreign keys are added.
void settle_autoincrement(Table& table);

// Gives the sequences of columns that begin to number themselves the names that PostgreSQL would; what is wrong with
// that is reported. REQUIRES: the catalog has the table as it was before, and `table` is complete.
void name_sequences(Application& application, Table& table);

void add_primary_key(Application& application, Table& table, PrimaryKey key);
// The same, where columns may stay nullable.
void add_nullable_key(Application& application, Table& table, PrimaryKey key,
                      const std::vector<std::string_view>& nullable);
void add_unique(Application& application, Table& table, Unique unique);
void add_check(Application& application, Table& table, Check check);
void add_exclude(Application& application, Table& table, Exclude exclude);
void add_foreign_key(Application& application, Table& table, ForeignKey key);
void add_index(Application& application, Table& table, Index index);

// The type with its labels, where it is an Enum; reported where they are not known or not those of the type of that
// name.
Type resolve_type(Application& application, const Table& table, const Type& type, SourcePosition at);

bool is_integer(const Type& type);
// Whether the foreign key relies on a key that `before` has and `after`, the same table later, has not. Where another
// key over the same columns stays, it can rely on that.
bool loses_key(const Catalog& catalog, const Table& before, const Table& after, const ForeignKey& key);

// What a naming convention makes names of.
NamingConvention::Parts parts_of(const PrimaryKey& key);
NamingConvention::Parts parts_of(const Unique& unique);
NamingConvention::Parts parts_of(const Check& check, const std::vector<Column>& columns);
NamingConvention::Parts parts_of(const ForeignKey& key);
NamingConvention::Parts parts_of(const Index& index);

// Whether the columns are there and each stands once; what is not is reported. `what`: "unique constraint 'x'".
bool check_columns(Application& application, const Table& table, const List<std::string_view>& columns,
                   std::string_view what, SourcePosition at);

// rename_column where the new name is free; else reported.
void rename_checked(Application& application, const Table& table, std::string_view column, std::string_view new_name);

// False where a column that is computed from this one, or a view, keeps it from being given another type, which is
// reported.
bool check_type_change(Application& application, const Table& table, std::string_view column);

// Reports foreign keys of this and other tables that refer from a table that is logged to one that is not.
void check_foreign_key_persistence(Application& application, const Table& table);

// Reports foreign keys over `column`, of this and other tables, whose two sides can no longer be compared.
void check_foreign_key_types(Application& application, const Table& table, std::string_view column);

// False where a foreign key that found a key in `before` finds none in `after`, which is reported.
bool check_still_keys(Application& application, const Table& before, const Table& after, std::string_view what,
                      std::string_view name);

// The order in which storage parameters are given means nothing.
List<Parameter> by_name(const List<Parameter>& parameters);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_TABLE_PARTS_H_
