// PostgreSQL's system catalogs, read topic by topic: one query each, for all tables at once. Later topics look up what
// earlier ones have found by its oid.
//
// Threading: one Reader, one thread.
#ifndef LIMBECK_COMPILER_REFLECT_POSTGRESQL_READER_H_
#define LIMBECK_COMPILER_REFLECT_POSTGRESQL_READER_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "catalog/catalog.h"
#include "limbeck/driver.h"
#include "reflect/postgresql/row.h"
#include "reflect/reflect.h"

namespace limbeck::pg_catalog {

// The oids of system catalogs, which never change.
inline constexpr Oid kRelation = 1259, kFunction = 1255, kType = 1247, kConstraint = 2606, kTrigger = 2620,
                     kPolicy = 3256, kSchema = 2615, kExtension = 3079;

inline constexpr std::string_view kReaderDialect = "postgresql";

absl::StatusOr<Catalog> read_catalog(Driver& driver, const ReflectOptions& options);

struct Relation {
  ObjectName name;
  char kind = 'r';                               // pg_class.relkind
  std::map<int, std::string_view> columns = {};  // by pg_attribute.attnum
  std::optional<Table> table = {};               // 'r' and 'p'
  std::optional<View> view = {};                 // 'v' and 'm'

  std::string_view column(long long number) const;
};

class Reader {
 public:
  Reader(Driver& driver, const ReflectOptions& options) : driver_(&driver), options_(&options) {}

  absl::StatusOr<Catalog> read();

 private:
  // In the order in which they run.
  absl::Status read_settings();
  absl::Status read_schemas();
  absl::Status read_extensions();
  absl::Status read_enums();
  absl::Status read_domains();
  absl::Status read_relations();
  absl::Status read_columns();
  absl::Status read_sequences();
  absl::Status read_constraints();
  absl::Status read_indexes();
  absl::Status read_functions();
  absl::Status read_triggers();
  absl::Status read_policies();
  absl::Status read_stored_objects();
  absl::Status read_comments();
  absl::Status read_owners();
  absl::Status read_dependencies();
  absl::Status read_privileges();

  // Runs `sql`, in which $1 is the oids of the schemas to read.
  absl::StatusOr<QueryResult> in_schemas(const std::string& sql);

  bool is_excluded(const ObjectName& name) const;
  // The name as the DSL has it: without the default schema.
  std::optional<std::string_view> schema_of(Oid schema) const;
  ObjectName name_in(Oid schema, std::string_view name) const;
  // "posts", "audit.posts", quoted where it has to be: in the arena.
  std::string_view written(const ObjectName& name) const;
  // Remembers what an object is called, as facts and dependencies call it.
  void name_object(Oid class_id, Oid oid, std::string_view kind, std::string_view written_name);
  void name_part(Oid class_id, Oid oid, std::string_view kind, std::string_view part, const ObjectName& table);
  std::string_view name_of(Oid class_id, Oid oid) const;
  Relation* find_relation(Oid relation);
  Table* find_table(Oid relation);

  // The type behind columns type, dimensions and full_type of the row.
  Type type_of(const Row& row) const;
  void read_relation(const Row& row);
  void read_column(const Row& row, Relation& relation);
  void read_sequence(const Row& row);
  void read_domain(const Row& row);
  void read_constraint(const Row& row, const Relation& relation, Table& table);

  Driver* driver_;
  const ReflectOptions* options_;
  int version_ = 0;  // 150004
  std::string default_schema_ = {};
  std::string schema_oids_ = {};  // {2200,16385}
  std::unordered_map<Oid, std::string_view> schemas_ = {};
  std::unordered_map<Oid, Type> types_ = {};  // enums, domains, and arrays of them
  std::map<Oid, Relation> relations_ = {};
  std::map<Oid, Domain> domains_ = {};
  std::map<std::pair<Oid, Oid>, std::string_view> names_ = {};  // by system catalog and oid
  Catalog catalog_ = {};
};

// "not by an extension", as a condition on the object `oid` of the system catalog `classid`.
std::string not_of_extension(std::string_view classid, std::string_view oid);

// Without the parentheses around all of it; in the arena.
std::string_view without_parentheses(std::string_view expression);

// "character varying(20)" in the DSL's words.
Type parse_type(std::string_view text);

// A default's text in the DSL's words; `type` is what format_type() calls the column's type.
Value parse_default(std::string_view text, std::string_view type);

// The options of a sequence that are not the default ones. The columns are those of pg_sequence, and its type.
Sequence sequence_options(const Row& row);
Identity identity_options(const Row& row);

// What index_columns() and included_columns() need of "pg_index i", as a part of a SELECT list.
std::string index_details(int server_version);
std::vector<IndexColumn> index_columns(const Row& row, const Relation& relation);
List<std::string_view> included_columns(const Row& row, const Relation& relation);

}  // namespace limbeck::pg_catalog

#endif  // LIMBECK_COMPILER_REFLECT_POSTGRESQL_READER_H_
