// Each option writes into the struct that its handle refers to.
#include "limbeck/handles.h"

#include "limbeck/recording.h"

namespace limbeck {

void* AnyHandle::body() const {
  return std::visit([](auto& body) { return static_cast<void*>(&body); }, recording_->operations[index_].body);
}

CreateTableHandle CreateTableHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
CreateTableHandle CreateTableHandle::comment(std::string_view text) const {
  return op().comment = copy_text(text), *this;
}
CreateTableHandle CreateTableHandle::if_not_exists() const { return op().if_not_exists = true, *this; }
CreateTableHandle CreateTableHandle::unlogged() const { return op().options.unlogged = true, *this; }
CreateTableHandle CreateTableHandle::temporary() const { return op().options.temporary = true, *this; }
CreateTableHandle CreateTableHandle::partition_by(std::string_view text) const {
  return op().options.partition_by = copy_text(text), *this;
}
CreateTableHandle CreateTableHandle::partition_of(std::string_view parent, std::string_view bound) const {
  return op().options.partition_of = parse_object_name(parent), op().options.partition_bound = copy_text(bound), *this;
}
CreateTableHandle CreateTableHandle::inherits(List<std::string_view> parents) const {
  return op().options.inherits = parse_object_names(parents), *this;
}
CreateTableHandle CreateTableHandle::tablespace(std::string_view text) const {
  return op().options.tablespace = copy_text(text), *this;
}
CreateTableHandle CreateTableHandle::using_method(std::string_view access_method) const {
  return op().options.access_method = copy_text(access_method), *this;
}
CreateTableHandle CreateTableHandle::of_type(std::string_view type) const {
  return op().options.of_type = copy_text(type), *this;
}
CreateTableHandle CreateTableHandle::with(List<Parameter> parameters) const {
  return op().options.parameters = parameters, *this;
}
CreateTableHandle CreateTableHandle::strict() const { return op().options.strict = true, *this; }
CreateTableHandle CreateTableHandle::without_rowid() const { return op().options.without_rowid = true, *this; }
CreateTableHandle CreateTableHandle::renamed_from(std::string_view old_name) const {
  return op().renamed_from = copy_text(old_name), *this;
}

AlterTableHandle AlterTableHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
AlterTableHandle AlterTableHandle::with(List<Parameter> parameters) const {
  return op().parameters = parameters, *this;
}
AlterTableHandle AlterTableHandle::reset(List<std::string_view> parameters) const {
  return op().reset_parameters = parameters, *this;
}
AlterTableHandle AlterTableHandle::unlogged() const { return op().unlogged = Choice::kYes, *this; }
AlterTableHandle AlterTableHandle::logged() const { return op().unlogged = Choice::kNo, *this; }
AlterTableHandle AlterTableHandle::tablespace(std::string_view name) const {
  return op().tablespace = copy_text(name), *this;
}
AlterTableHandle AlterTableHandle::using_method(std::string_view access_method) const {
  return op().access_method = copy_text(access_method), *this;
}
AlterTableHandle AlterTableHandle::of_type(std::string_view type) const {
  return op().of_type = copy_text(type), *this;
}
AlterTableHandle AlterTableHandle::not_of_type() const { return op().of_type = copy_text(""), *this; }
AlterTableHandle AlterTableHandle::cluster_on(std::string_view index) const {
  return op().cluster_on = copy_text(index), *this;
}
AlterTableHandle AlterTableHandle::without_cluster() const { return op().cluster_on = copy_text(""), *this; }
AlterTableHandle AlterTableHandle::replica_identity(std::string_view text) const {
  return op().replica_identity = copy_text(text == "DEFAULT" ? "" : text), *this;
}
AlterTableHandle AlterTableHandle::attach_to(std::string_view parent, std::string_view bound) const {
  return op().attach_to = parse_object_name(parent), op().partition_bound = copy_text(bound), *this;
}
AlterTableHandle AlterTableHandle::detach_from(std::string_view parent) const {
  return op().detach_from = parse_object_name(parent), *this;
}
AlterTableHandle AlterTableHandle::inherit(List<std::string_view> parents) const {
  return op().inherit = parse_object_names(parents), *this;
}
AlterTableHandle AlterTableHandle::no_inherit(List<std::string_view> parents) const {
  return op().no_inherit = parse_object_names(parents), *this;
}

DropTableHandle DropTableHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
DropTableHandle DropTableHandle::if_exists() const { return op().if_exists = true, *this; }
DropTableHandle DropTableHandle::cascade() const { return op().cascade = true, *this; }

AddColumnHandle AddColumnHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
AddColumnHandle AddColumnHandle::if_not_exists() const { return op().if_not_exists = true, *this; }

DropColumnHandle DropColumnHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
DropColumnHandle DropColumnHandle::if_exists() const { return op().if_exists = true, *this; }
DropColumnHandle DropColumnHandle::cascade() const { return op().cascade = true, *this; }

AlterColumnHandle AlterColumnHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
AlterColumnHandle AlterColumnHandle::type(const Type& type) const { return op().type = copy_value(type), *this; }
AlterColumnHandle AlterColumnHandle::using_expression(std::string_view sql) const {
  return op().using_expression = copy_text(sql), *this;
}
AlterColumnHandle AlterColumnHandle::not_null() const { return op().not_null = Choice::kYes, *this; }
AlterColumnHandle AlterColumnHandle::nullable() const { return op().not_null = Choice::kNo, *this; }
AlterColumnHandle AlterColumnHandle::server_default(Value value) const { return op().server_default = value, *this; }
AlterColumnHandle AlterColumnHandle::drop_server_default() const { return op().drop_server_default = true, *this; }
AlterColumnHandle AlterColumnHandle::identity(const Identity& options) const {
  return op().identity = copy_value(options), *this;
}
AlterColumnHandle AlterColumnHandle::drop_identity() const { return op().drop_identity = true, *this; }
AlterColumnHandle AlterColumnHandle::autoincrement(bool yes) const {
  return op().autoincrement = yes ? Choice::kYes : Choice::kNo, *this;
}
AlterColumnHandle AlterColumnHandle::comment(std::string_view text) const {
  return op().comment = copy_text(text), *this;
}
AlterColumnHandle AlterColumnHandle::drop_comment() const { return op().drop_comment = true, *this; }
AlterColumnHandle AlterColumnHandle::rename(std::string_view new_name) const {
  return op().new_name = copy_text(new_name), *this;
}

AlterColumnHandle AlterColumnHandle::statistics(long long target) const { return op().statistics = target, *this; }
AlterColumnHandle AlterColumnHandle::storage(std::string_view strategy) const {
  return op().storage = copy_text(strategy), *this;
}
AlterColumnHandle AlterColumnHandle::collate(std::string_view collation) const {
  return op().collation = copy_text(collation), *this;
}
AlterColumnHandle AlterColumnHandle::compression(std::string_view method) const {
  return op().compression = copy_text(method), *this;
}

CreateIndexHandle CreateIndexHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
CreateIndexHandle CreateIndexHandle::unique() const { return op().index.unique(), *this; }
CreateIndexHandle CreateIndexHandle::where(std::string_view predicate) const {
  return op().index.where(predicate), *this;
}
CreateIndexHandle CreateIndexHandle::using_method(std::string_view method) const {
  return op().index.using_method(method), *this;
}
CreateIndexHandle CreateIndexHandle::include(List<std::string_view> columns) const {
  return op().index.include(columns), *this;
}
CreateIndexHandle CreateIndexHandle::nulls_not_distinct() const { return op().index.nulls_not_distinct(), *this; }
CreateIndexHandle CreateIndexHandle::with(List<Parameter> parameters) const {
  return op().index.with(parameters), *this;
}
CreateIndexHandle CreateIndexHandle::tablespace(std::string_view name) const {
  return op().index.tablespace(name), *this;
}
CreateIndexHandle CreateIndexHandle::concurrently() const { return op().concurrently = true, *this; }
CreateIndexHandle CreateIndexHandle::if_not_exists() const { return op().if_not_exists = true, *this; }

DropIndexHandle DropIndexHandle::schema(std::string_view name) const {
  return op().index.schema = copy_text(name), *this;
}
DropIndexHandle DropIndexHandle::on(std::string_view table) const { return op().table = copy_text(table), *this; }
DropIndexHandle DropIndexHandle::concurrently() const { return op().concurrently = true, *this; }
DropIndexHandle DropIndexHandle::if_exists() const { return op().if_exists = true, *this; }

RenameIndexHandle RenameIndexHandle::schema(std::string_view name) const {
  return op().index.schema = copy_text(name), *this;
}

CreatePrimaryKeyHandle CreatePrimaryKeyHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
CreatePrimaryKeyHandle CreatePrimaryKeyHandle::deferrable() const { return op().constraint.deferrable(), *this; }
CreatePrimaryKeyHandle CreatePrimaryKeyHandle::initially_deferred() const {
  return op().constraint.initially_deferred(), *this;
}
CreatePrimaryKeyHandle CreatePrimaryKeyHandle::include(List<std::string_view> columns) const {
  return op().constraint.include(columns), *this;
}
CreatePrimaryKeyHandle CreatePrimaryKeyHandle::using_index(std::string_view name) const {
  return op().using_index = copy_text(name), *this;
}

CreateUniqueHandle CreateUniqueHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
CreateUniqueHandle CreateUniqueHandle::deferrable() const { return op().constraint.deferrable(), *this; }
CreateUniqueHandle CreateUniqueHandle::initially_deferred() const {
  return op().constraint.initially_deferred(), *this;
}
CreateUniqueHandle CreateUniqueHandle::nulls_not_distinct() const {
  return op().constraint.nulls_not_distinct(), *this;
}
CreateUniqueHandle CreateUniqueHandle::include(List<std::string_view> columns) const {
  return op().constraint.include(columns), *this;
}
CreateUniqueHandle CreateUniqueHandle::using_index(std::string_view name) const {
  return op().using_index = copy_text(name), *this;
}

CreateForeignKeyHandle CreateForeignKeyHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
CreateForeignKeyHandle CreateForeignKeyHandle::referent_schema(std::string_view name) const {
  return op().constraint.referent.schema = copy_text(name), *this;
}
CreateForeignKeyHandle CreateForeignKeyHandle::on_delete(ReferentialAction action) const {
  return op().constraint.on_delete(action), *this;
}
CreateForeignKeyHandle CreateForeignKeyHandle::on_update(ReferentialAction action) const {
  return op().constraint.on_update(action), *this;
}
CreateForeignKeyHandle CreateForeignKeyHandle::deferrable() const { return op().constraint.deferrable(), *this; }
CreateForeignKeyHandle CreateForeignKeyHandle::initially_deferred() const {
  return op().constraint.initially_deferred(), *this;
}
CreateForeignKeyHandle CreateForeignKeyHandle::match_full() const { return op().constraint.match_full(), *this; }
CreateForeignKeyHandle CreateForeignKeyHandle::not_valid() const { return op().constraint.not_valid(), *this; }

CreateCheckHandle CreateCheckHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
CreateCheckHandle CreateCheckHandle::not_valid() const { return op().constraint.not_valid(), *this; }
CreateCheckHandle CreateCheckHandle::no_inherit() const { return op().constraint.no_inherit(), *this; }

CreateExcludeHandle CreateExcludeHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
CreateExcludeHandle CreateExcludeHandle::using_method(std::string_view method) const {
  return op().constraint.using_method(method), *this;
}
CreateExcludeHandle CreateExcludeHandle::where(std::string_view predicate) const {
  return op().constraint.where(predicate), *this;
}
CreateExcludeHandle CreateExcludeHandle::deferrable() const { return op().constraint.deferrable(), *this; }
CreateExcludeHandle CreateExcludeHandle::initially_deferred() const {
  return op().constraint.initially_deferred(), *this;
}

DropConstraintHandle DropConstraintHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
DropConstraintHandle DropConstraintHandle::if_exists() const { return op().if_exists = true, *this; }
DropConstraintHandle DropConstraintHandle::cascade() const { return op().cascade = true, *this; }

}  // namespace limbeck
