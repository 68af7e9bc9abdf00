#include "dialect/postgresql/schema_facts.h"

#include <algorithm>

#include "catalog/display.h"
#include "catalog/signature.h"
#include "dialect/postgresql/normal_form.h"
#include "dialect/postgresql/normal_table.h"
#include "dialect/postgresql/render.h"
#include "limbeck/column_facts.h"

namespace limbeck::postgresql {
namespace {

// "varchar(100)", "int4[]": the server's own name for it.
std::string type_fact(const Type& type) {
  if (type.kind == TypeKind::kEnum) return display({type.schema_name, type.name});
  if (type.kind == TypeKind::kArray && type.element != nullptr) return type_fact(*type.element) + "[]";
  std::string words(type.text.postgresql);
  constexpr std::string_view kInterval = "interval(";
  if (words.starts_with(kInterval)) words.erase(kInterval.size() - 1, words.find(')') + 1 - (kInterval.size() - 1));
  return words;
}

DefaultFamily family_of(const Type& type) {
  const std::string words = type_fact(type);
  if (type.kind == TypeKind::kEnum || words == "text" || words == "varchar" || words.starts_with("varchar("))
    return words.ends_with(']') ? DefaultFamily::kOther : DefaultFamily::kText;
  if (words == "int2" || words == "int4" || words == "int8") return DefaultFamily::kInteger;
  return words == "bool" ? DefaultFamily::kBoolean : DefaultFamily::kOther;
}

std::string list(const List<std::string_view>& names) {
  std::string text;
  for (std::string_view name : names) text += (text.empty() ? "" : ", ") + std::string(name);
  return '(' + text + ')';
}

std::string deferral(bool is_deferrable, bool is_not_valid = false) {
  return std::string(is_deferrable ? ", deferrable" : "") + (is_not_valid ? ", not valid" : "");
}

std::string action(ReferentialAction action, std::string_view when) {
  switch (action) {
    case ReferentialAction::kCascade:
      return ' ' + std::string(when) + " cascade";
    case ReferentialAction::kSetNull:
      return ' ' + std::string(when) + " set null";
    case ReferentialAction::kSetDefault:
      return ' ' + std::string(when) + " set default";
    case ReferentialAction::kRestrict:
      return ' ' + std::string(when) + " restrict";
    default:
      return {};
  }
}

std::string column_fact(const Column::Facets& normal) {
  std::string text = type_fact(normal.type);
  if (normal.identity != nullptr) text += normal.identity->always ? ", identity always" : ", identity by default";
  if (normal.computed.data() != nullptr) text += ", computed";
  return text;
}

void add_column(const ObjectName& table, const Column::Facets& normal, const Column::Facets& written,
                SchemaFacts& facts) {
  const std::string text = column_fact(normal);
  std::string own;
  if (normal.autoincrement == Choice::kYes) own = "nextval()";
  if (normal.server_default.given()) own = value_text(written.server_default, written.type);
  ColumnFact column{table.schema,          table.name, normal.name, text, normal.not_null == Choice::kYes, std::nullopt,
                    family_of(normal.type)};
  if (!own.empty()) column.default_expression = own;
  add_column_facts(facts, column);
}

std::string foreign_key_fact(const ForeignKey& key) {
  return list(key.columns) + " references '" + display(key.referent) + "' " + list(key.referent_columns) +
         action(key.options.on_delete, "on delete") + action(key.options.on_update, "on update") +
         deferral(key.options.deferrable, key.is_not_valid);
}

std::string index_fact(const Index& index) {
  std::string columns;
  for (const IndexColumn& column : index.columns)
    columns += (columns.empty() ? "" : ", ") + (column.column.empty() ? "expression" : std::string(column.column)) +
               (column.descending ? " desc" : "");
  std::string text = '(' + columns + ')';
  if (index.is_unique) text += ", unique";
  if (!index.method.empty()) text += ", using " + std::string(index.method);
  return index.predicate.empty() ? text : text + ", partial";
}

std::string_view trigger_fact(TriggerState state) {
  constexpr std::string_view kWords[] = {"enabled", "disabled", "enabled on replicas", "enabled everywhere"};
  return kWords[static_cast<std::size_t>(state)];
}

std::string policy_fact(const Policy& policy) {
  constexpr std::string_view kWords[] = {"for all", "for select", "for insert", "for update", "for delete"};
  return std::string(kWords[static_cast<std::size_t>(policy.command)]) + (policy.is_restrictive ? ", restrictive" : "");
}

class TableFacts {
 public:
  TableFacts(const ObjectName& name, SchemaFacts& facts) : name_(name), facts_(facts) {}

  void add(std::string_view kind, std::string_view part, std::string_view description) {
    add_fact(facts_, {kind, name_.schema, name_.name, part}, description);
  }

  void add(const Table& table, const Table& written) {
    std::string own = table.options.partition_by.empty() ? "table" : "partitioned table";
    if (table.options.unlogged) own += ", unlogged";
    if (!table.options.partition_of.name.empty()) own += ", partition";
    add("table", {}, own);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      add_column(name_, table.columns[i].facets, written.columns[i].facets, facts_);
    add_keys(table);
    for (const Index& index : table.indexes) add("index", index.index_name, index_fact(index));
    for (const Trigger& trigger : table.triggers) add("trigger", trigger.name, trigger_fact(trigger.state));
    for (const Policy& policy : table.policies) add("policy", policy.name, policy_fact(policy));
    if (table.row_security || table.forces_row_security)
      add("row level security", {},
          std::string(table.row_security ? "enabled" : "disabled") + (table.forces_row_security ? ", forced" : ""));
  }

 private:
  void add_keys(const Table& table) {
    if (table.primary_key)
      add("primary key", table.primary_key->constraint_name,
          list(table.primary_key->columns) + deferral(table.primary_key->is_deferrable));
    for (const Unique& unique : table.uniques)
      add("unique constraint", unique.constraint_name, list(unique.columns) + deferral(unique.is_deferrable));
    for (const Check& check : table.checks)
      add("check constraint", check.constraint_name, "check" + deferral(false, check.is_not_valid));
    for (const Exclude& exclude : table.excludes)
      add("exclusion constraint", exclude.constraint_name, "exclude" + deferral(exclude.is_deferrable));
    for (const ForeignKey& key : table.foreign_keys) add("foreign key", key.constraint_name, foreign_key_fact(key));
  }

  const ObjectName name_;
  SchemaFacts& facts_;
};

std::string sequence_fact(const Sequence& sequence) {
  const std::string type = sequence.type == nullptr ? "int8" : type_fact(normal_type(*sequence.type));
  const std::string words = type == "int8" ? "bigint" : type == "int4" ? "integer" : "smallint";
  return words + ", increment " + std::to_string(sequence.increment.given ? sequence.increment.value : 1);
}

std::string signature_fact(std::string_view signature) {
  std::string key = signature_key(signature);
  if (key.starts_with('"')) std::erase(key, '"');
  return key;
}

std::string function_fact(const StoredFunction& function) {
  const std::string hash = body_hash(function);
  return hash.empty() ? "there" : "body " + hash;
}

}  // namespace

void add_schema_facts(const Catalog& part, const Catalog& whole, const RenderOptions& options, SchemaFacts& facts) {
  const auto add = [&](std::string_view kind, const ObjectName& name, std::string_view description) {
    add_fact(facts, {kind, name.schema, name.name, {}}, description);
  };
  for (const auto& table : part.tables())
    if (!table->options.temporary) TableFacts(table->name, facts).add(normal_table(*table, whole, options), *table);
  for (const EnumType& type : part.enum_types()) add("enum", type.name, list(type.labels));
  for (const auto& schema : part.all<NamedSchema>()) add("schema", schema->name, "there");
  for (const auto& extension : part.all<Extension>()) add("extension", {{}, extension->name.name}, "installed");
  for (const auto& domain : part.all<Domain>())
    add("domain", domain->name, type_fact(normal_type(domain->type)) + (domain->not_null ? ", not null" : ""));
  for (const auto& sequence : part.all<Sequence>())
    if (sequence->owned_by.empty()) add("sequence", sequence->name, sequence_fact(*sequence));
  for (const auto& view : part.all<View>()) {
    if (view->sql.postgresql.empty()) continue;
    add("view", view->name, view->is_materialized ? "materialized view" : "view");
    for (const Index& index : view->indexes)
      TableFacts(view->name, facts).add("index", index.index_name, index_fact(normal_index(index, Table())));
  }
  for (const auto& function : part.all<StoredFunction>())
    add(function->is_procedure ? "procedure" : "function",
        {function->name.schema, copy_text(signature_fact(function->name.name))}, function_fact(*function));
}

}  // namespace limbeck::postgresql
