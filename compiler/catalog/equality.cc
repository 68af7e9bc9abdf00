// When two tables are the same. An expression that went through two renames may come back with other quotes, so
// expressions are compared by their tokens.
#include "catalog/catalog.h"
#include "catalog/expression.h"

namespace limbeck {
namespace {

bool same(const Value& a, const Value& b) {
  if (a.kind() == Value::Kind::kExpression && b.kind() == Value::Kind::kExpression)
    return same_expression(a.text(), b.text());
  return a == b;
}

bool same(const Column& a, const Column& b) {
  if (!same(a.facets.server_default, b.facets.server_default)) return false;
  if (!same_expression(a.facets.computed, b.facets.computed)) return false;
  Column::Facets x = a.facets;
  x.server_default = b.facets.server_default;
  x.computed = b.facets.computed;
  return x == b.facets;
}

bool same(const IndexColumn& a, const IndexColumn& b) {
  IndexColumn x = a;
  x.expression = b.expression;
  return x == b && same_expression(a.expression.text, b.expression.text);
}

bool same(const Check& a, const Check& b) {
  Check x = a;
  x.expression = b.expression;
  return x == b && same_expression(a.expression, b.expression);
}

bool same(const Index& a, const Index& b) {
  if (a.columns.size() != b.columns.size()) return false;
  for (std::size_t i = 0; i < a.columns.size(); ++i)
    if (!same(a.columns[i], b.columns[i])) return false;
  Index x = a;
  x.columns = b.columns;
  x.predicate = b.predicate;
  return x == b && same_expression(a.predicate, b.predicate);
}

bool same(const Exclude& a, const Exclude& b) {
  if (a.elements.size() != b.elements.size()) return false;
  for (std::size_t i = 0; i < a.elements.size(); ++i)
    if (!same(a.elements[i].element, b.elements[i].element) || a.elements[i].with != b.elements[i].with) return false;
  Exclude x = a;
  x.elements = b.elements;
  x.predicate = b.predicate;
  return x == b && same_expression(a.predicate, b.predicate);
}

bool same(const DialectText& a, const DialectText& b) { return a.arms_agree(b, same_expression); }

bool same(const Trigger& a, const Trigger& b) { return a.name == b.name && a.state == b.state && same(a.sql, b.sql); }

bool same(const Policy& a, const Policy& b) {
  Policy x = a;
  x.using_expression = b.using_expression;
  x.with_check = b.with_check;
  return x == b && same_expression(a.using_expression, b.using_expression) &&
         same_expression(a.with_check, b.with_check);
}

bool same(const Unique& a, const Unique& b) { return a == b; }
bool same(const ForeignKey& a, const ForeignKey& b) { return a == b; }

// Names are different from each other within a list, so "each of a in b" and the same size is enough.
template <class T>
bool same_set(const std::vector<T>& a, const std::vector<T>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (same(a[i], b[i])) continue;
    bool found = false;
    for (const T& candidate : b) found = found || same(a[i], candidate);
    if (!found) return false;
  }
  return true;
}

}  // namespace

bool operator==(const Table& a, const Table& b) {
  return a.name == b.name && a.primary_key == b.primary_key && a.comment == b.comment &&
         same_set(a.columns, b.columns) && same_set(a.uniques, b.uniques) && same_set(a.checks, b.checks) &&
         same_set(a.foreign_keys, b.foreign_keys) && same_set(a.excludes, b.excludes) &&
         same_set(a.indexes, b.indexes) && a.options == b.options && same_set(a.triggers, b.triggers) &&
         same_set(a.policies, b.policies) && a.row_security == b.row_security &&
         a.forces_row_security == b.forces_row_security;
}

}  // namespace limbeck
