#include "absl/strings/str_cat.h"
#include "catalog/expression.h"
#include "reflect/postgresql/reader.h"

namespace limbeck::pg_catalog {
namespace {

List<std::string_view> columns_of(const Row& row, const Relation& relation) {
  std::vector<std::string_view> names;
  for (const long long number : row.numbers("columns")) names.push_back(relation.column(number));
  return List<std::string_view>(names);
}

ReferentialAction action(std::string_view letter) {
  if (letter == "c") return ReferentialAction::kCascade;
  if (letter == "n") return ReferentialAction::kSetNull;
  if (letter == "d") return ReferentialAction::kSetDefault;
  if (letter == "r") return ReferentialAction::kRestrict;
  return ReferentialAction::kNotGiven;
}

Check check_of(const Row& row) {
  Check check;
  check.constraint_name = row.copy("name");
  check.expression = copy_text(without_parentheses(row.text("expression")));
  check.is_not_valid = !row.flag("is_valid");
  check.is_no_inherit = row.flag("is_no_inherit");
  return check;
}

List<ExcludeElement> elements_of(const Row& row, const Relation& relation) {
  const std::vector<std::string> operators = row.texts("operators");
  std::vector<ExcludeElement> elements;
  for (const IndexColumn& column : index_columns(row, relation))
    elements.emplace_back(column, elements.size() < operators.size() ? operators[elements.size()] : "");
  return List<ExcludeElement>(elements);
}

}  // namespace

// Those of a domain too. What a partition has from its parent is the parent's.
absl::Status Reader::read_constraints() {
  absl::StatusOr<QueryResult> result = in_schemas(absl::StrCat(
      "SELECT k.oid, k.conrelid AS relation, k.contypid AS domain, k.conname AS name, k.contype AS kind, k.conkey AS "
      "columns, "
      "f.relnamespace AS referent_schema, f.relname AS referent, CASE WHEN k.contype = 'f' THEN ARRAY(SELECT a.attname "
      "FROM unnest(k.confkey) WITH "
      "ORDINALITY e (number, n) JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = e.number ORDER BY e.n) "
      "END "
      "AS referent_columns, k.confupdtype AS on_update, k.confdeltype AS on_delete, k.confmatchtype = 'f' AS "
      "match_full, "
      "k.condeferrable AS is_deferrable, k.condeferred AS is_deferred, k.convalidated AS is_valid, k.connoinherit AS "
      "is_no_inherit, pg_get_expr(k.conbin, k.conrelid) AS expression, CASE WHEN k.contype = 'x' THEN ARRAY(SELECT "
      "o.oprname FROM unnest(k.conexclop) WITH ORDINALITY e (id, n) JOIN pg_operator o ON o.oid = e.id "
      "ORDER BY e.n) END AS operators, m.amname AS method, ",
      index_details(version_),
      " FROM pg_constraint k LEFT JOIN pg_class f ON f.oid = k.confrelid LEFT JOIN pg_index i ON i.indexrelid = "
      "k.conindid AND k.contype IN ('p', 'u', 'x') LEFT JOIN pg_class x ON x.oid = i.indexrelid LEFT JOIN pg_am m ON "
      "m.oid = x.relam WHERE k.connamespace = ANY ($1::oid[]) AND k.contype IN ('p', 'u', 'c', 'f', 'x') AND "
      "k.conparentid = 0 AND (k.conislocal OR k.conrelid = 0) ORDER BY k.oid"));
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result)) {
    if (const auto domain = domains_.find(row.oid("domain")); domain != domains_.end()) {
      std::vector<Check> checks(domain->second.checks.begin(), domain->second.checks.end());
      checks.push_back(check_of(row));
      domain->second.checks = List<Check>(checks);
      name_object(
          kConstraint, row.oid("oid"), "CONSTRAINT",
          absl::StrCat(quote_if_needed(row.text("name")), " ON DOMAIN ", std::string(written(domain->second.name))));
    } else if (Table* table = find_table(row.oid("relation"))) {
      name_part(kConstraint, row.oid("oid"), "CONSTRAINT", row.text("name"), table->name);
      read_constraint(row, *find_relation(row.oid("relation")), *table);
    }
  }
  return absl::OkStatus();
}

void Reader::read_constraint(const Row& row, const Relation& relation, Table& table) {
  const std::string_view name = row.copy("name");
  const bool deferrable = row.flag("is_deferrable"), deferred = row.flag("is_deferred");
  switch (row.text("kind")[0]) {
    case 'p':
      table.primary_key =
          PrimaryKey{name, columns_of(row, relation), deferrable, deferred, included_columns(row, relation), {}};
      break;
    case 'u':
      table.uniques.push_back({name,
                               columns_of(row, relation),
                               deferrable,
                               deferred,
                               row.flag("nulls_are_equal"),
                               included_columns(row, relation),
                               {}});
      break;
    case 'c':
      table.checks.push_back(check_of(row));
      break;
    case 'x': {
      Exclude& exclude = table.excludes.emplace_back();
      exclude.constraint_name = name;
      exclude.elements = elements_of(row, relation);
      if (row.text("method") != "btree") exclude.method = row.copy("method");
      if (row.has("predicate")) exclude.predicate = copy_text(without_parentheses(row.text("predicate")));
      exclude.is_deferrable = deferrable;
      exclude.is_initially_deferred = deferred;
      break;
    }
    default: {
      ForeignKey& key = table.foreign_keys.emplace_back();
      key.constraint_name = name;
      key.columns = columns_of(row, relation);
      key.referent = name_in(row.oid("referent_schema"), row.text("referent"));
      key.referent_columns = List<std::string_view>(row.texts("referent_columns"));
      key.options = {action(row.text("on_delete")), action(row.text("on_update")), deferrable, deferred,
                     row.flag("match_full")};
      key.is_not_valid = !row.flag("is_valid");
    }
  }
}

}  // namespace limbeck::pg_catalog
