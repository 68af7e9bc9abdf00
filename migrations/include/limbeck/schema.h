// `schema`: what models call to say what there is. Each call is one object of the wanted schema; what it returns sets
// its options:
//
//   schema.table("posts", {column("id", BigInteger()).primary_key(), column("title", Text()).not_null()});
//   schema.view("recent_posts", "SELECT * FROM posts ORDER BY id DESC LIMIT 10");
//
// The order of the calls, and of the files that they stand in, does not matter. Names and items are those of
// Operations::create_table() and its like, and mean the same; a call records that very operation.
//
// Threading: none; models are defined by one thread.
#ifndef LIMBECK_SCHEMA_H_
#define LIMBECK_SCHEMA_H_

#include <string_view>

#include "limbeck/operations.h"

namespace limbeck {

// An item of a table whose columns come from the members of `Struct`: limbeck/typed_models.h.
template <class Struct>
class ItemOf;

class Schema {
 public:
  using At = SourcePosition;

  explicit Schema(Recording& recording) : operations_(recording) {}

  CreateTableHandle table(std::string_view name, List<TableItem> items, At at = At::here()) {
    return operations_.create_table(name, items, at);
  }
  // table<User>("users", {field(&User::id, "id").primary_key(), ...}), with limbeck/typed_models.h.
  template <class Struct>
  CreateTableHandle table(std::string_view name, List<ItemOf<Struct>> items, At at = At::here()) {
    return table(name, List<TableItem>(items), at);
  }

  CreateEnumHandle enumeration(std::string_view name, List<std::string_view> labels, At at = At::here()) {
    return operations_.create_enum(name, labels, at);
  }
  CreateDomainHandle domain(std::string_view name, const Type& type, At at = At::here()) {
    return operations_.create_domain(name, type, at);
  }
  CreateSequenceHandle sequence(std::string_view name, At at = At::here()) {
    return operations_.create_sequence(name, at);
  }
  CreateExtensionHandle extension(std::string_view name, At at = At::here()) {
    return operations_.create_extension(name, at);
  }
  CreateSchemaHandle schema(std::string_view name, At at = At::here()) { return operations_.create_schema(name, at); }

  // `sql` is the query; .materialized() where it is that.
  CreateViewHandle view(std::string_view name, std::string_view sql, At at = At::here()) {
    return operations_.create_view(name, sql, at);
  }
  CreateViewHandle view(std::string_view name, const PerDialect& sql, At at = At::here()) {
    return operations_.create_view(name, sql, at);
  }

  // function("slug(title text)", "RETURNS text LANGUAGE sql AS $$ ... $$")
  CreateFunctionHandle function(std::string_view signature, std::string_view sql, At at = At::here()) {
    return operations_.create_function(signature, sql, at);
  }
  CreateFunctionHandle procedure(std::string_view signature, std::string_view sql, At at = At::here()) {
    return operations_.create_function(signature, sql, at).procedure();
  }

  // trigger("posts_slug", "posts", "BEFORE INSERT FOR EACH ROW EXECUTE FUNCTION set_slug()")
  TableHandle<CreateTrigger> trigger(std::string_view name, std::string_view table, std::string_view sql,
                                     At at = At::here()) {
    return operations_.create_trigger(name, table, sql, at);
  }
  TableHandle<CreateTrigger> trigger(std::string_view name, std::string_view table, const PerDialect& sql,
                                     At at = At::here()) {
    return operations_.create_trigger(name, table, sql, at);
  }

  CreatePolicyHandle policy(std::string_view name, std::string_view table, At at = At::here()) {
    return operations_.create_policy(name, table, at);
  }
  // Enabled; forced is also for the table's owner.
  TableHandle<SetRowSecurity> row_level_security(std::string_view table, At at = At::here()) {
    return operations_.enable_row_level_security(table, at);
  }
  TableHandle<SetRowSecurity> force_row_level_security(std::string_view table, At at = At::here()) {
    return operations_.force_row_level_security(table, at);
  }

  // grant({"SELECT"}, "posts", {"reader"}); `on` as in Operations::grant().
  GrantHandle grant(List<std::string_view> privileges, std::string_view on, List<std::string_view> roles,
                    At at = At::here()) {
    return operations_.grant(privileges, on, roles, at);
  }

  // An index of a materialized view; of a table it may as well stand among the table's items.
  CreateIndexHandle index(std::string_view name, std::string_view table, List<IndexColumn> columns,
                          At at = At::here()) {
    return operations_.create_index(name, table, columns, at);
  }
  // One over the columns of another key of the table, which cannot stand among the table's items.
  CreateUniqueHandle unique_constraint(std::string_view name, std::string_view table, List<std::string_view> columns,
                                       At at = At::here()) {
    return operations_.create_unique_constraint(name, table, columns, at);
  }
  // A trigger that is there but does nothing, or does so on replicas only, or everywhere.
  TableHandle<SetTriggerState> disable_trigger(std::string_view name, std::string_view table, At at = At::here()) {
    return operations_.disable_trigger(name, table, at);
  }
  TableHandle<SetTriggerState> enable_trigger(std::string_view name, std::string_view table,
                                              TriggerState state = TriggerState::kEnabled, At at = At::here()) {
    return operations_.enable_trigger(name, table, state, at);
  }
  // What schema.table() has no word for: .cluster_on, .replica_identity, ...
  AlterTableHandle alter_table(std::string_view name, At at = At::here()) { return operations_.alter_table(name, at); }

  // object("AGGREGATE", "median(numeric)", "(SFUNC = ..., STYPE = numeric[])"): kinds without a word of their own.
  CreateObjectHandle object(std::string_view kind, std::string_view name, std::string_view sql, At at = At::here()) {
    return operations_.create_object(kind, name, sql, at);
  }
  // comment("FUNCTION slug(text)", "..."); a table's and a column's are said with them.
  Handle<SetComment> comment(std::string_view on, std::string_view text, At at = At::here()) {
    return operations_.create_comment(on, text, at);
  }
  // owner("TABLE posts", "admin"); without it, who carries out the migrations.
  Handle<SetOwner> owner(std::string_view of, std::string_view role, At at = At::here()) {
    return operations_.change_owner(of, role, at);
  }

 private:
  Operations operations_;
};

}  // namespace limbeck

#endif  // LIMBECK_SCHEMA_H_
