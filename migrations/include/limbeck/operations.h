// `op`: what a migration calls to say how the schema changes. Each call appends one operation to the recording; nothing
// is executed. Options are set on what the call returns:
//
//   op.create_index("ix_posts_title", "posts", {sql("lower(title)")}).unique().where("published");
//
// Names, order of arguments and meaning are Alembic's. Every call remembers the file and line where it stands.
//
// Threading: none; one recording is made by one thread.
#ifndef LIMBECK_OPERATIONS_H_
#define LIMBECK_OPERATIONS_H_

#include <cstddef>
#include <string_view>

#include "limbeck/arena.h"
#include "limbeck/column.h"
#include "limbeck/dialect_text.h"
#include "limbeck/handles.h"
#include "limbeck/object_handles.h"
#include "limbeck/operation.h"
#include "limbeck/source_position.h"
#include "limbeck/table_items.h"
#include "limbeck/types.h"
#include "limbeck/value.h"

namespace limbeck {

class BatchOperations;

struct BatchOptions {
  std::string_view schema = {};
};

class Operations {
 public:
  using At = SourcePosition;
  using Columns = List<std::string_view>;
  using Labels = List<std::string_view>;

  explicit Operations(Recording& recording) : recording_(&recording) {}

  CreateTableHandle create_table(std::string_view name, List<TableItem> items, At at = At::here());
  DropTableHandle drop_table(std::string_view name, At at = At::here());
  TableHandle<RenameTable> rename_table(std::string_view name, std::string_view new_name, At at = At::here());
  AlterTableHandle alter_table(std::string_view name, At at = At::here());
  TableHandle<SetTableComment> create_table_comment(std::string_view table, std::string_view text, At at = At::here());
  TableHandle<SetTableComment> drop_table_comment(std::string_view table, At at = At::here());

  AddColumnHandle add_column(std::string_view table, const Column& column, At at = At::here());
  DropColumnHandle drop_column(std::string_view table, std::string_view column, At at = At::here());
  TableHandle<RenameColumn> rename_column(std::string_view table, std::string_view column, std::string_view new_name,
                                          At at = At::here());
  AlterColumnHandle alter_column(std::string_view table, std::string_view column, At at = At::here());

  CreateIndexHandle create_index(std::string_view name, std::string_view table, List<IndexColumn> columns,
                                 At at = At::here());
  DropIndexHandle drop_index(std::string_view name, At at = At::here());
  RenameIndexHandle rename_index(std::string_view name, std::string_view new_name, At at = At::here());

  CreatePrimaryKeyHandle create_primary_key(std::string_view name, std::string_view table, Columns columns,
                                            At at = At::here());
  CreateUniqueHandle create_unique_constraint(std::string_view name, std::string_view table, Columns columns,
                                              At at = At::here());
  CreateForeignKeyHandle create_foreign_key(std::string_view name, std::string_view source, std::string_view referent,
                                            Columns local, Columns remote, At at = At::here());
  CreateCheckHandle create_check_constraint(std::string_view name, std::string_view table, std::string_view sql,
                                            At at = At::here());
  CreateExcludeHandle create_exclude_constraint(std::string_view name, std::string_view table,
                                                List<ExcludeElement> elements, At at = At::here());
  DropConstraintHandle drop_constraint(std::string_view name, std::string_view table, At at = At::here());
  TableHandle<RenameConstraint> rename_constraint(std::string_view table, std::string_view name,
                                                  std::string_view new_name, At at = At::here());
  TableHandle<ValidateConstraint> validate_constraint(std::string_view name, std::string_view table,
                                                      At at = At::here());

  CreateEnumHandle create_enum(std::string_view name, Labels labels, At at = At::here());
  DropHandle<DropEnum> drop_enum(std::string_view name, At at = At::here());
  AddEnumValueHandle add_enum_value(std::string_view name, std::string_view value, At at = At::here());
  RenameEnumValueHandle rename_enum_value(std::string_view name, std::string_view value, std::string_view new_value,
                                          At at = At::here());

  CreateSchemaHandle create_schema(std::string_view name, At at = At::here());
  DropHandle<DropSchema> drop_schema(std::string_view name, At at = At::here());
  CreateExtensionHandle create_extension(std::string_view name, At at = At::here());
  DropHandle<DropExtension> drop_extension(std::string_view name, At at = At::here());
  CreateSequenceHandle create_sequence(std::string_view name, At at = At::here());
  AlterSequenceHandle alter_sequence(std::string_view name, At at = At::here());
  DropHandle<DropSequence> drop_sequence(std::string_view name, At at = At::here());
  CreateDomainHandle create_domain(std::string_view name, const Type& type, At at = At::here());
  AlterDomainHandle alter_domain(std::string_view name, At at = At::here());
  DropHandle<DropDomain> drop_domain(std::string_view name, At at = At::here());

  // `sql` is the query.
  CreateViewHandle create_view(std::string_view name, std::string_view sql, At at = At::here());
  CreateViewHandle create_view(std::string_view name, const PerDialect& sql, At at = At::here());
  CreateViewHandle replace_view(std::string_view name, std::string_view sql, At at = At::here());
  CreateViewHandle replace_view(std::string_view name, const PerDialect& sql, At at = At::here());
  DropHandle<DropView> drop_view(std::string_view name, At at = At::here());
  RefreshHandle refresh_materialized_view(std::string_view name, At at = At::here());

  // create_function("slug(title text)", "RETURNS text LANGUAGE sql AS $$ ... $$"); it is dropped as "slug(text)".
  CreateFunctionHandle create_function(std::string_view signature, std::string_view sql, At at = At::here());
  CreateFunctionHandle replace_function(std::string_view signature, std::string_view sql, At at = At::here());
  DropHandle<DropFunction> drop_function(std::string_view signature, At at = At::here());
  // create_trigger("posts_slug", "posts", "BEFORE INSERT FOR EACH ROW EXECUTE FUNCTION set_slug()")
  TableHandle<CreateTrigger> create_trigger(std::string_view name, std::string_view table, std::string_view sql,
                                            At at = At::here());
  TableHandle<CreateTrigger> create_trigger(std::string_view name, std::string_view table, const PerDialect& sql,
                                            At at = At::here());
  DropTriggerHandle drop_trigger(std::string_view name, std::string_view table, At at = At::here());
  // A trigger that is there but does nothing, or does so on replicas, or everywhere.
  TableHandle<SetTriggerState> disable_trigger(std::string_view name, std::string_view table, At at = At::here());
  TableHandle<SetTriggerState> enable_trigger(std::string_view name, std::string_view table,
                                              TriggerState state = TriggerState::kEnabled, At at = At::here());

  CreatePolicyHandle create_policy(std::string_view name, std::string_view table, At at = At::here());
  DropPolicyHandle drop_policy(std::string_view name, std::string_view table, At at = At::here());
  TableHandle<SetRowSecurity> enable_row_level_security(std::string_view table, At at = At::here());
  TableHandle<SetRowSecurity> disable_row_level_security(std::string_view table, At at = At::here());
  TableHandle<SetRowSecurity> force_row_level_security(std::string_view table, At at = At::here());
  TableHandle<SetRowSecurity> no_force_row_level_security(std::string_view table, At at = At::here());

  // What has no operation of its own, as CREATE takes it; the name is what DROP takes:
  //
  //   op.create_object("AGGREGATE", "median(numeric)", "(SFUNC = numeric_append, STYPE = numeric[])");
  //   op.create_object("RULE", "log_it ON posts", "AS ON DELETE TO posts DO ALSO NOTIFY posts");
  CreateObjectHandle create_object(std::string_view kind, std::string_view name, std::string_view sql,
                                   At at = At::here());
  DropHandle<DropObject> drop_object(std::string_view kind, std::string_view name, At at = At::here());
  // create_comment("FUNCTION slug(text)", "..."); a table's is create_table_comment(), a column's .comment().
  Handle<SetComment> create_comment(std::string_view on, std::string_view text, At at = At::here());
  Handle<SetComment> drop_comment(std::string_view on, At at = At::here());
  // change_owner("TABLE posts", "admin"); restore_owner() makes it who carries out the migrations.
  Handle<SetOwner> change_owner(std::string_view of, std::string_view role, At at = At::here());
  Handle<SetOwner> restore_owner(std::string_view of, At at = At::here());

  // grant({"SELECT", "INSERT"}, "posts", {"reader"}); `on` may name its kind: "SCHEMA app", "SEQUENCE posts_id_seq".
  GrantHandle grant(List<std::string_view> privileges, std::string_view on, List<std::string_view> roles,
                    At at = At::here());
  RevokeHandle revoke(List<std::string_view> privileges, std::string_view on, List<std::string_view> roles,
                      At at = At::here());

  // Text is verbatim: no bind parameters, no escaping of ':' or '%'.
  ExecuteHandle execute(std::string_view sql, At at = At::here());
  ExecuteHandle execute(const PerDialect& sql, At at = At::here());

  TableHandle<BulkInsert> bulk_insert(std::string_view table, Columns columns, List<List<Value>> rows,
                                      At at = At::here());

  // A C++ data step: LIMBECK_STEP(name, ...) in a .step.cc file.
  RunStepHandle run(std::string_view step, At at = At::here());

  // Acknowledges what a rule finds in the next operation.
  void allow(std::string_view code, std::string_view why, At at = At::here());

  // Operations on one table, which is made anew once for all of them where it has to be:
  //
  //   op.batch_alter_table("posts", [](BatchOperations& batch) { batch.drop_column("mood"); ... });
  template <class Author>
  void batch_alter_table(std::string_view table, Author author, BatchOptions options = {});

  // What `author` records runs outside any transaction: what comes before is committed first.
  template <class Author>
  void autocommit_block(Author author) {
    const bool outer = set_autocommit(true);
    author(*this);
    set_autocommit(outer);
  }

 private:
  friend class ExecuteHandle;

  // Each returns what it was.
  bool set_autocommit(bool yes);
  static bool set_declared(Recording& recording, bool yes);

  Recording* recording_;
};

template <class Author>
void ExecuteHandle::effects(Author author) const {
  Operations operations(recording());
  const bool outer = Operations::set_declared(recording(), true);
  author(operations);
  Operations::set_declared(recording(), outer);
}

}  // namespace limbeck

#include "limbeck/batch_operations.h"

#endif  // LIMBECK_OPERATIONS_H_
