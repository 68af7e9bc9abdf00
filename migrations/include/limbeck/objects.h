// What a schema has besides tables, as it is recorded and kept in the catalog: types, sequences, views, functions,
// triggers, policies, privileges, comments, and kinds that are kept as the text that makes them. Data only; PostgreSQL
// manual, part VI, says what each option means.
#ifndef LIMBECK_OBJECTS_H_
#define LIMBECK_OBJECTS_H_

#include <string_view>

#include "limbeck/arena.h"
#include "limbeck/column.h"
#include "limbeck/dialect_text.h"
#include "limbeck/source_position.h"
#include "limbeck/table_items.h"
#include "limbeck/types.h"
#include "limbeck/value.h"

namespace limbeck {

struct NamedSchema {
  ObjectName name;
  std::string_view owner = {};
  SourcePosition at = {};

  friend bool operator==(const NamedSchema&, const NamedSchema&) = default;
};

struct Extension {
  ObjectName name;  // its schema: where its objects go
  std::string_view version = {};
  SourcePosition at = {};

  friend bool operator==(const Extension&, const Extension&) = default;
};

struct Sequence {
  ObjectName name;
  const Type* type = nullptr;  // an integer; null is BigInteger
  OptionalInteger start = {};
  OptionalInteger increment = {};
  OptionalInteger minvalue = {};
  OptionalInteger maxvalue = {};
  OptionalInteger cache = {};
  Choice cycle = Choice::kNotGiven;
  std::string_view owned_by = {};  // "table.column" or "schema.table.column"; "" is NONE
  Choice unlogged = Choice::kNotGiven;
  SourcePosition at = {};

  friend bool operator==(const Sequence& a, const Sequence& b);
};

struct Domain {
  ObjectName name;
  Type type = {};
  bool not_null = false;
  Value server_default = {};
  std::string_view collation = {};
  List<Check> checks = {};
  SourcePosition at = {};

  friend bool operator==(const Domain&, const Domain&) = default;
};

struct View {
  ObjectName name;
  DialectText sql = {};
  List<std::string_view> columns = {};
  bool is_materialized = false;
  bool is_recursive = false;
  bool has_no_data = false;               // a materialized view that was not filled when it was made
  List<Parameter> parameters = {};        // security_barrier, check_option, ...; fillfactor of a materialized one
  std::string_view tablespace_name = {};  // of a materialized one
  List<Index> indexes = {};               // likewise; create_index() makes them
  SourcePosition at = {};

  friend bool operator==(const View&, const View&) = default;
};

// A function or procedure in the database; its name is the signature: "slug(title text)".
struct StoredFunction {
  ObjectName name;
  std::string_view sql = {};  // what stands behind the signature: RETURNS ... LANGUAGE ... AS ...
  bool is_procedure = false;
  SourcePosition at = {};

  friend bool operator==(const StoredFunction&, const StoredFunction&) = default;
};

enum class TriggerState { kEnabled, kDisabled, kReplica, kAlways };

struct Trigger {
  std::string_view name = {};
  DialectText sql = {};  // what stands behind the name, ON <table> left in or out: BEFORE INSERT FOR EACH ROW ...
  TriggerState state = TriggerState::kEnabled;
  SourcePosition at = {};

  friend bool operator==(const Trigger&, const Trigger&) = default;
};

enum class PolicyCommand { kAll, kSelect, kInsert, kUpdate, kDelete };
inline constexpr PolicyCommand ALL = PolicyCommand::kAll;
inline constexpr PolicyCommand SELECT = PolicyCommand::kSelect;
inline constexpr PolicyCommand INSERT = PolicyCommand::kInsert;
inline constexpr PolicyCommand UPDATE = PolicyCommand::kUpdate;
inline constexpr PolicyCommand DELETE = PolicyCommand::kDelete;

struct Policy {
  std::string_view name = {};
  PolicyCommand command = PolicyCommand::kAll;
  bool is_restrictive = false;
  List<std::string_view> roles = {};       // none: PUBLIC
  std::string_view using_expression = {};  // data() == nullptr: none
  std::string_view with_check = {};        // likewise
  SourcePosition at = {};

  friend bool operator==(const Policy&, const Policy&) = default;
};

// One privilege of one role: SELECT on "TABLE posts" to reader.
struct Privilege {
  ObjectName name;  // {what it is on, as written; "role privilege"}
  std::string_view role = {};
  std::string_view privilege = {};
  bool grant_option = false;
  SourcePosition at = {};

  friend bool operator==(const Privilege&, const Privilege&) = default;
};

// Of a kind that is kept as the text that makes it: AGGREGATE, OPERATOR, CAST, TYPE, COLLATION, RULE, STATISTICS,
// SERVER, ... Its name is what stands behind the kind in DROP: "median(numeric)", "===(text, text)",
// "log_it ON posts", "(text AS mood)".
struct StoredObject {
  ObjectName name;
  std::string_view kind = {};
  std::string_view sql = {};         // what stands behind the name in CREATE
  List<std::string_view> then = {};  // further statements that belong to it: ALTER TEXT SEARCH CONFIGURATION ...
  SourcePosition at = {};

  friend bool operator==(const StoredObject&, const StoredObject&) = default;
};

// Of what is neither a table nor a column: on "FUNCTION slug(text)".
struct ObjectComment {
  ObjectName name;  // what it is on, as written; no schema
  std::string_view text = {};
  SourcePosition at = {};

  friend bool operator==(const ObjectComment&, const ObjectComment&) = default;
};

// Where the owner is not who carries out the migrations: of "TABLE posts".
struct ObjectOwner {
  ObjectName name;  // what it owns, as written; no schema
  std::string_view role = {};
  SourcePosition at = {};

  friend bool operator==(const ObjectOwner&, const ObjectOwner&) = default;
};

}  // namespace limbeck

#endif  // LIMBECK_OBJECTS_H_
