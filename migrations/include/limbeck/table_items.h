// What a table has besides columns: keys, constraints and indexes, as they are written, recorded and kept in the
// catalog.
//
//   op.create_table("votes", {
//       column("user_id", BigInteger()),
//       column("post_id", BigInteger()),
//       primary_key({"user_id", "post_id"}),
//       foreign_key({"post_id"}, "posts", {"id"}).on_delete(CASCADE).name("votes_post"),
//       check("user_id > 0"),
//       index({desc("post_id")}),
//   });
//
// Each takes .name("..."); without one it gets the name that PostgreSQL would give (indexes: SQLAlchemy's), on every
// dialect.
#ifndef LIMBECK_TABLE_ITEMS_H_
#define LIMBECK_TABLE_ITEMS_H_

#include <string_view>

#include "limbeck/arena.h"
#include "limbeck/column.h"
#include "limbeck/source_position.h"
#include "limbeck/value.h"

namespace limbeck {

// The name of a table, index, type, ... and its schema; no schema is the connection's default one.
struct ObjectName {
  std::string_view schema = {};
  std::string_view name = {};

  friend bool operator==(const ObjectName&, const ObjectName&) = default;
  friend bool operator<(const ObjectName& a, const ObjectName& b) {
    return a.schema != b.schema ? a.schema < b.schema : a.name < b.name;
  }
};

// "table" or "schema.table", as .references and foreign_key take it; copied into the current arena.
ObjectName parse_object_name(std::string_view text);
List<ObjectName> parse_object_names(const List<std::string_view>& texts);

// A storage parameter: {"fillfactor", "70"}.
struct Parameter {
  std::string_view name = {};
  std::string_view value = {};

  Parameter() = default;
  Parameter(std::string_view n, std::string_view v) : name(copy_text(n)), value(copy_text(v)) {}

  friend bool operator==(const Parameter&, const Parameter&) = default;
};

struct PrimaryKey {
  std::string_view constraint_name = {};
  List<std::string_view> columns = {};
  bool is_deferrable = false;
  bool is_initially_deferred = false;
  List<std::string_view> included = {};
  SourcePosition at = {};

  PrimaryKey& name(std::string_view name) &;
  PrimaryKey& deferrable() &;
  PrimaryKey& initially_deferred() &;
  PrimaryKey& include(List<std::string_view> columns) &;
  PrimaryKey name(std::string_view text) && { return name(text); }
  PrimaryKey deferrable() && { return deferrable(); }
  PrimaryKey initially_deferred() && { return initially_deferred(); }
  PrimaryKey include(List<std::string_view> names) && { return include(names); }

  friend bool operator==(const PrimaryKey&, const PrimaryKey&) = default;
};

struct Unique {
  std::string_view constraint_name = {};
  List<std::string_view> columns = {};
  bool is_deferrable = false;
  bool is_initially_deferred = false;
  bool nulls_are_equal = false;  // NULLS NOT DISTINCT
  List<std::string_view> included = {};
  SourcePosition at = {};

  Unique& name(std::string_view name) &;
  Unique& deferrable() &;
  Unique& initially_deferred() &;
  Unique& nulls_not_distinct() &;
  Unique& include(List<std::string_view> columns) &;
  Unique name(std::string_view text) && { return name(text); }
  Unique deferrable() && { return deferrable(); }
  Unique initially_deferred() && { return initially_deferred(); }
  Unique nulls_not_distinct() && { return nulls_not_distinct(); }
  Unique include(List<std::string_view> names) && { return include(names); }

  friend bool operator==(const Unique&, const Unique&) = default;
};

struct Check {
  std::string_view constraint_name = {};
  std::string_view expression = {};
  bool is_not_valid = false;   // rows from before it are not checked yet
  bool is_no_inherit = false;  // tables that inherit do not have it
  SourcePosition at = {};

  Check& name(std::string_view name) &;
  Check& not_valid() &;
  Check& no_inherit() &;
  Check name(std::string_view text) && { return name(text); }
  Check not_valid() && { return not_valid(); }
  Check no_inherit() && { return no_inherit(); }

  friend bool operator==(const Check&, const Check&) = default;
};

struct ForeignKey {
  std::string_view constraint_name = {};
  List<std::string_view> columns = {};
  ObjectName referent = {};
  List<std::string_view> referent_columns = {};
  ReferenceOptions options = {};
  bool is_not_valid = false;  // rows from before it are not checked yet
  SourcePosition at = {};

  ForeignKey& name(std::string_view name) &;
  ForeignKey& on_delete(ReferentialAction action) &;
  ForeignKey& on_update(ReferentialAction action) &;
  ForeignKey& deferrable() &;
  ForeignKey& initially_deferred() &;
  ForeignKey& match_full() &;
  ForeignKey& not_valid() &;
  ForeignKey name(std::string_view text) && { return name(text); }
  ForeignKey on_delete(ReferentialAction action) && { return on_delete(action); }
  ForeignKey on_update(ReferentialAction action) && { return on_update(action); }
  ForeignKey deferrable() && { return deferrable(); }
  ForeignKey initially_deferred() && { return initially_deferred(); }
  ForeignKey match_full() && { return match_full(); }
  ForeignKey not_valid() && { return not_valid(); }

  friend bool operator==(const ForeignKey&, const ForeignKey&) = default;
};

// A column or an expression, as an index has it.
struct IndexColumn {
  enum class Nulls { kNotGiven, kFirst, kLast };

  std::string_view column = {};
  Sql expression = {};  // where there is no column
  bool descending = false;
  Nulls nulls = Nulls::kNotGiven;
  std::string_view collation = {};
  std::string_view operator_class = {};
  OptionalInteger statistics_target = {};  // how much ANALYZE collects of an expression

  IndexColumn() = default;
  IndexColumn(Sql sql) : expression(sql) {}
  template <class Chars>
  requires std::is_convertible_v<const Chars&, std::string_view> IndexColumn(const Chars& name)
      : column(copy_text(std::string_view(name))) {}

  IndexColumn& nulls_first() &;
  IndexColumn& nulls_last() &;
  IndexColumn& collate(std::string_view collation) &;
  IndexColumn& ops(std::string_view operator_class) &;
  IndexColumn& statistics(long long target) &;
  IndexColumn nulls_first() && { return nulls_first(); }
  IndexColumn nulls_last() && { return nulls_last(); }
  IndexColumn collate(std::string_view text) && { return collate(text); }
  IndexColumn ops(std::string_view text) && { return ops(text); }
  IndexColumn statistics(long long target) && { return statistics(target); }

  friend bool operator==(const IndexColumn&, const IndexColumn&) = default;
};

IndexColumn asc(IndexColumn column);
IndexColumn desc(IndexColumn column);

struct Index {
  std::string_view index_name = {};
  List<IndexColumn> columns = {};
  bool is_unique = false;
  std::string_view predicate = {};
  std::string_view method = {};
  List<std::string_view> included = {};
  bool nulls_are_equal = false;  // NULLS NOT DISTINCT
  List<Parameter> parameters = {};
  std::string_view tablespace_name = {};
  SourcePosition at = {};

  Index& name(std::string_view name) &;
  Index& unique() &;
  Index& where(std::string_view predicate) &;
  Index& using_method(std::string_view method) &;
  Index& include(List<std::string_view> columns) &;
  Index& nulls_not_distinct() &;
  Index& with(List<Parameter> parameters) &;
  Index& tablespace(std::string_view name) &;
  Index name(std::string_view text) && { return name(text); }
  Index unique() && { return unique(); }
  Index where(std::string_view text) && { return where(text); }
  Index using_method(std::string_view text) && { return using_method(text); }
  Index include(List<std::string_view> names) && { return include(names); }
  Index nulls_not_distinct() && { return nulls_not_distinct(); }
  Index with(List<Parameter> list) && { return with(list); }
  Index tablespace(std::string_view text) && { return tablespace(text); }

  friend bool operator==(const Index&, const Index&) = default;
};

// One column or expression of an exclusion constraint, and the operator that must not hold between two rows.
struct ExcludeElement {
  IndexColumn element = {};
  std::string_view with = {};

  ExcludeElement() = default;
  ExcludeElement(IndexColumn column, std::string_view op) : element(column), with(copy_text(op)) {}

  friend bool operator==(const ExcludeElement&, const ExcludeElement&) = default;
};

struct Exclude {
  std::string_view constraint_name = {};
  List<ExcludeElement> elements = {};
  std::string_view method = {};
  std::string_view predicate = {};
  bool is_deferrable = false;
  bool is_initially_deferred = false;
  SourcePosition at = {};

  Exclude& name(std::string_view name) &;
  Exclude& using_method(std::string_view method) &;
  Exclude& where(std::string_view predicate) &;
  Exclude& deferrable() &;
  Exclude& initially_deferred() &;
  Exclude name(std::string_view text) && { return name(text); }
  Exclude using_method(std::string_view text) && { return using_method(text); }
  Exclude where(std::string_view text) && { return where(text); }
  Exclude deferrable() && { return deferrable(); }
  Exclude initially_deferred() && { return initially_deferred(); }

  friend bool operator==(const Exclude&, const Exclude&) = default;
};

PrimaryKey primary_key(List<std::string_view> columns, SourcePosition at = SourcePosition::here());
Unique unique(List<std::string_view> columns, SourcePosition at = SourcePosition::here());
Check check(std::string_view expression, SourcePosition at = SourcePosition::here());
ForeignKey foreign_key(List<std::string_view> columns, std::string_view referent,
                       List<std::string_view> referent_columns, SourcePosition at = SourcePosition::here());
Index index(List<IndexColumn> columns, SourcePosition at = SourcePosition::here());
Exclude exclude(List<ExcludeElement> elements, SourcePosition at = SourcePosition::here());

// Anything that may stand in the braces of create_table.
class TableItem {
 public:
  enum class Kind { kColumn, kPrimaryKey, kUnique, kCheck, kForeignKey, kIndex, kExclude };

  TableItem(const Column& value) : kind(Kind::kColumn), column(value) {}
  TableItem(const PrimaryKey& value) : kind(Kind::kPrimaryKey), primary_key(value) {}
  TableItem(const Unique& value) : kind(Kind::kUnique), unique(value) {}
  TableItem(const Check& value) : kind(Kind::kCheck), check(value) {}
  TableItem(const ForeignKey& value) : kind(Kind::kForeignKey), foreign_key(value) {}
  TableItem(const Index& value) : kind(Kind::kIndex), index(value) {}
  TableItem(const Exclude& value) : kind(Kind::kExclude), exclude(value) {}

  Kind kind;
  union {
    Column column;
    PrimaryKey primary_key;
    Unique unique;
    Check check;
    ForeignKey foreign_key;
    Index index;
    Exclude exclude;
  };
};

// Compiled once, in the library.
extern template class List<std::string_view>;
extern template class List<TableItem>;
extern template class List<IndexColumn>;
extern template class List<Value>;
extern template class List<List<Value>>;

}  // namespace limbeck

#endif  // LIMBECK_TABLE_ITEMS_H_
