#include "apply/dependents.h"

#include <algorithm>
#include <cctype>

#include "catalog/ascii.h"
#include "catalog/expression.h"
#include "catalog/query.h"

namespace limbeck {
namespace {

std::string column_words(const Table& table, const Column& column) {
  return "column " + quoted(column.facets.name) + " of table " + quoted(table.name);
}

// Every column for which `depends` holds.
template <class Depends>
Dependents columns_that(const Catalog& catalog, Depends depends) {
  Dependents dependents;
  for (const auto& table : catalog.tables())
    for (const Column& column : table->columns)
      if (depends(column.facets)) dependents.push_back({column_words(*table, column), column.facets.at});
  return dependents;
}

template <class T, class Depends>
void add_objects(const Catalog& catalog, std::string_view kind, Depends depends, Dependents& dependents) {
  for (const auto& object : catalog.all<T>())
    if (depends(*object)) dependents.push_back({std::string(kind) + " " + quoted(object->name), object->at});
}

Dependents views_that_read(const Catalog& catalog, const ObjectName& relation) {
  Dependents dependents;
  const auto reads = [&](const View& view) { return !(view.name == relation) && view_reads(view, relation); };
  add_objects<View>(catalog, "view", reads, dependents);
  return dependents;
}

const Type& innermost(const Type& type) {
  return type.kind == TypeKind::kArray && type.element != nullptr ? innermost(*type.element) : type;
}

bool is_word_of(std::string_view text, std::string_view word) {
  if (!equal_but_for_case(text.substr(0, word.size()), word)) return false;
  return text.size() == word.size() || !std::isalnum(static_cast<unsigned char>(text[word.size()]));
}

}  // namespace

bool takes_next_value(const Value& server_default, const ObjectName& sequence) {
  if (server_default.kind() != Value::Kind::kExpression) return false;
  const auto tokens = tokenize_expression(server_default.text());
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (tokens[i].name != "nextval" || tokens[i + 1].text != "(") continue;
    const std::string_view literal = tokens[i + 2].text;
    if (literal.size() > 2 && literal.substr(1, literal.size() - 2) == to_string(sequence)) return true;
  }
  return false;
}

bool is_of_domain(const Type& type, const ObjectName& domain) {
  const Type& inner = innermost(type);
  return inner.kind == TypeKind::kDomain && ObjectName{inner.schema_name, inner.name} == domain;
}

bool is_of_enum(const Type& type, const ObjectName& name) {
  const Type& inner = innermost(type);
  return inner.kind == TypeKind::kEnum && ObjectName{inner.schema_name, inner.name} == name;
}

bool is_of_extension(const Type& type, const ObjectName& extension) {
  bool is_it = false;
  innermost(type).text.visit_arms(
      [&](std::string_view, std::string_view text) { is_it = is_it || is_word_of(text, extension.name); });
  return is_it;
}

bool executes(const Trigger& trigger, const StoredFunction& function) {
  bool found = false;
  trigger.sql.visit_arms([&](std::string_view, std::string_view text) {
    const auto tokens = tokenize_expression(text);
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
      if (tokens[i].name != "execute") continue;
      const bool qualified = i + 4 < tokens.size() && tokens[i + 3].text == ".";
      const ObjectName name = qualified ? ObjectName{tokens[i + 2].name, tokens[i + 4].name}
                                        : ObjectName{function.name.schema, tokens[i + 2].name};
      // The database's trigger functions take no arguments of their own.
      found = found || (name.schema == function.name.schema &&
                        signature_key(function.name.name) == std::string(name.name) + "()");
    }
  });
  return found;
}

// Whether it uses the column in an expression, and not as one of its own, with which it would go.
bool uses_beside(const Exclude& exclude, std::string_view column) {
  bool uses = expression_uses(exclude.predicate, column);
  for (const ExcludeElement& element : exclude.elements) {
    if (element.element.column == column) return false;
    uses = uses || expression_uses(element.element.expression.text, column);
  }
  return uses;
}

bool uses_column(const Policy& policy, std::string_view column) {
  return expression_uses(policy.using_expression, column) || expression_uses(policy.with_check, column);
}

Dependents dependents_of(const Catalog& catalog, const Table& table) {
  Dependents dependents = views_that_read(catalog, table.name);
  for (const Table* child : catalog.find_children(table.name))
    if (!(child->options.partition_of == table.name))
      dependents.push_back({"table " + quoted(child->name) + " that inherits from it", child->at});
  return dependents;
}

Dependents dependents_of(const Catalog& catalog, const Table& table, std::string_view column) {
  Dependents dependents;
  add_objects<View>(
      catalog, "view", [&](const View& view) { return view_uses_column(view, table.name, column); }, dependents);
  for (const Exclude& exclude : table.excludes)
    if (uses_beside(exclude, column))
      dependents.push_back({"exclusion constraint " + quoted(exclude.constraint_name), exclude.at});
  if (expression_uses(table.options.partition_by, column))
    dependents.push_back({"the partitioning of the table", table.at});
  for (const Policy& policy : table.policies)
    if (uses_column(policy, column)) dependents.push_back({"policy " + quoted(policy.name), policy.at});
  return dependents;
}

Dependents dependents_of(const Catalog& catalog, const View& view) { return views_that_read(catalog, view.name); }

Dependents dependents_of(const Catalog& catalog, const Sequence& sequence) {
  return columns_that(
      catalog, [&](const Column::Facets& column) { return takes_next_value(column.server_default, sequence.name); });
}

Dependents dependents_of(const Catalog& catalog, const Domain& domain) {
  Dependents dependents =
      columns_that(catalog, [&](const Column::Facets& column) { return is_of_domain(column.type, domain.name); });
  add_objects<Domain>(
      catalog, "domain", [&](const Domain& other) { return is_of_domain(other.type, domain.name); }, dependents);
  return dependents;
}

Dependents dependents_of(const Catalog& catalog, const StoredFunction& function) {
  Dependents dependents;
  for (const auto& table : catalog.tables())
    for (const Trigger& trigger : table->triggers)
      if (executes(trigger, function))
        dependents.push_back({"trigger " + quoted(trigger.name) + " of table " + quoted(table->name), trigger.at});
  return dependents;
}

Dependents dependents_of(const Catalog& catalog, const NamedSchema& schema) {
  Dependents dependents;
  const auto is_inside = [&](const auto& object) { return object.name.schema == schema.name.name; };
  for (const auto& table : catalog.tables())
    if (is_inside(*table)) dependents.push_back({"table " + quoted(table->name), table->at});
  add_objects<View>(catalog, "view", is_inside, dependents);
  add_objects<Sequence>(catalog, "sequence", is_inside, dependents);
  add_objects<Domain>(catalog, "domain", is_inside, dependents);
  add_objects<StoredFunction>(catalog, "function", is_inside, dependents);
  for (const EnumType& type : catalog.enum_types())
    if (is_inside(type) && type.is_declared) dependents.push_back({"Enum " + quoted(type.name), type.at});
  return dependents;
}

Dependents dependents_of(const Catalog& catalog, const Extension& extension) {
  return columns_that(catalog,
                      [&](const Column::Facets& column) { return is_of_extension(column.type, extension.name); });
}

Dependents dependents_of(const Catalog& catalog, const EnumType& type) {
  Dependents dependents;
  if (catalog.count_enum_uses(type.name) > 0)
    dependents =
        columns_that(catalog, [&](const Column::Facets& column) { return is_of_enum(column.type, type.name); });
  add_objects<Domain>(
      catalog, "domain", [&](const Domain& domain) { return is_of_enum(domain.type, type.name); }, dependents);
  return dependents;
}

bool check_unused(Application& application, const std::string& what, const Dependents& dependents,
                  std::string_view instead, std::string_view verb) {
  if (dependents.empty()) return true;
  std::string names;
  std::vector<DiagnosticNote> notes;
  for (const Dependent& dependent : dependents) {
    names += (names.empty() ? "" : ", ") + dependent.what;
    if (dependent.at.line > 0) notes.push_back({dependent.at, dependent.what + " is created here"});
  }
  const bool is_one = dependents.size() == 1;
  application
      .error("LBK234", what + " cannot be " + std::string(verb) + ": " + names +
                           (is_one ? " depends on it; drop that first" : " depend on it; drop these first") +
                           (instead.empty() ? "" : ", or add " + std::string(instead)))
      .notes = std::move(notes);
  return false;
}

}  // namespace limbeck
