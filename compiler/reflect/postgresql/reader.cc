#include "reflect/postgresql/reader.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "catalog/expression.h"

namespace limbeck::pg_catalog {
absl::StatusOr<Catalog> read_catalog(Driver& driver, const ReflectOptions& options) {
  if (absl::Status s = driver.begin(TransactionKind::kNormal); !s.ok()) return s;
  absl::StatusOr<Catalog> catalog = Reader(driver, options).read();
  driver.rollback();
  return catalog;
}

absl::StatusOr<Catalog> Reader::read() {
  using Topic = absl::Status (Reader::*)();
  constexpr Topic kTopics[] = {&Reader::read_settings, &Reader::read_schemas,        &Reader::read_extensions,
                               &Reader::read_enums,    &Reader::read_domains,        &Reader::read_relations,
                               &Reader::read_columns,  &Reader::read_sequences,      &Reader::read_constraints,
                               &Reader::read_indexes,  &Reader::read_functions,      &Reader::read_triggers,
                               &Reader::read_policies, &Reader::read_stored_objects, &Reader::read_comments,
                               &Reader::read_owners,   &Reader::read_dependencies,   &Reader::read_privileges};
  for (const Topic topic : kTopics)
    if (absl::Status s = (this->*topic)(); !s.ok()) return s;
  for (auto& [oid, domain] : domains_) catalog_.put(domain);
  for (const auto& [oid, relation] : relations_)
    if (relation.view) catalog_.put(*relation.view);
  for (auto& [oid, relation] : relations_)
    if (relation.table) catalog_.put_table(*std::move(relation.table));
  return std::move(catalog_);
}

absl::StatusOr<QueryResult> Reader::in_schemas(const std::string& sql) {
  return driver_->query(sql, {QueryParameter(schema_oids_)});
}

bool Reader::is_excluded(const ObjectName& name) const {
  const std::string text = name.schema.empty() ? std::string(name.name)
                                               : absl::StrCat(std::string(name.schema), ".", std::string(name.name));
  const auto& excluded = options_->excluded_tables;
  return std::find(excluded.begin(), excluded.end(), text) != excluded.end();
}

std::optional<std::string_view> Reader::schema_of(Oid schema) const {
  const auto found = schemas_.find(schema);
  return found == schemas_.end() ? std::nullopt : std::optional(found->second);
}

ObjectName Reader::name_in(Oid schema, std::string_view name) const {
  return {schema_of(schema).value_or(std::string_view()), copy_text(name)};
}

std::string_view Reader::written(const ObjectName& name) const {
  return copy_text(name.schema.empty() ? quote_if_needed(name.name)
                                       : quote_if_needed(name.schema) + '.' + quote_if_needed(name.name));
}

Relation* Reader::find_relation(Oid relation) {
  const auto found = relations_.find(relation);
  return found == relations_.end() ? nullptr : &found->second;
}

Table* Reader::find_table(Oid relation) {
  Relation* found = find_relation(relation);
  return found == nullptr || !found->table ? nullptr : &*found->table;
}

std::string_view Relation::column(long long number) const {
  const auto found = columns.find(static_cast<int>(number));
  return found == columns.end() ? std::string_view() : found->second;
}

std::string not_of_extension(std::string_view classid, std::string_view oid) {
  return absl::StrCat("NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = '", std::string(classid),
                      "'::regclass AND x.objid = ", std::string(oid), " AND x.deptype = 'e')");
}

std::string_view without_parentheses(std::string_view expression) {
  while (expression.starts_with('(') && expression.ends_with(')')) {
    int depth = 0;
    char quote = 0;
    std::size_t i = 0;
    for (; i < expression.size(); ++i) {
      const char c = expression[i];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(') {
        ++depth;
      } else if (c == ')' && --depth == 0) {
        break;
      }
    }
    if (i + 1 != expression.size()) break;
    expression = expression.substr(1, expression.size() - 2);
  }
  return expression;
}

}  // namespace limbeck::pg_catalog
