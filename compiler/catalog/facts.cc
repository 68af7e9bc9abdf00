#include "catalog/facts.h"

#include <array>
#include <cctype>
#include <functional>

#include "catalog/ascii.h"
#include "catalog/expression.h"

namespace limbeck {
namespace {

// Of two of which one begins with the other, the longer one first.
constexpr std::array<std::string_view, 34> kKinds = {"ACCESS METHOD",
                                                     "AGGREGATE",
                                                     "CAST",
                                                     "COLLATION",
                                                     "COLUMN",
                                                     "CONSTRAINT",
                                                     "CONVERSION",
                                                     "DATABASE",
                                                     "DOMAIN",
                                                     "EVENT TRIGGER",
                                                     "EXTENSION",
                                                     "FOREIGN DATA WRAPPER",
                                                     "FOREIGN TABLE",
                                                     "FUNCTION",
                                                     "INDEX",
                                                     "LANGUAGE",
                                                     "MATERIALIZED VIEW",
                                                     "OPERATOR CLASS",
                                                     "OPERATOR FAMILY",
                                                     "OPERATOR",
                                                     "POLICY",
                                                     "PROCEDURE",
                                                     "PUBLICATION",
                                                     "RULE",
                                                     "SCHEMA",
                                                     "SEQUENCE",
                                                     "SERVER",
                                                     "STATISTICS",
                                                     "TABLE",
                                                     "TEXT SEARCH CONFIGURATION",
                                                     "TEXT SEARCH DICTIONARY",
                                                     "TEXT SEARCH PARSER",
                                                     "TEXT SEARCH TEMPLATE",
                                                     "TRIGGER"};
constexpr std::string_view kFurtherKinds[] = {"TRANSFORM", "TYPE", "USER MAPPING", "VIEW"};

bool begins_with_word(std::string_view text, std::string_view words) {
  return text.size() > words.size() && equal_but_for_case(text.substr(0, words.size()), words) &&
         (std::isspace(static_cast<unsigned char>(text[words.size()])) || text[words.size()] == '(');
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  return text;
}

std::string_view behind_kind(std::string_view on) { return trimmed(on.substr(fact_kind(on).size())); }

// "a", "s.a", at a token.
ObjectName name_at(const std::vector<ExpressionToken>& tokens, std::size_t i) {
  if (i + 2 < tokens.size() && tokens[i + 1].text == ".")
    return {copy_text(tokens[i].name), copy_text(tokens[i + 2].name)};
  return i < tokens.size() ? ObjectName{{}, copy_text(tokens[i].name)} : ObjectName{};
}

std::size_t find_word(const std::vector<ExpressionToken>& tokens, std::string_view word) {
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (tokens[i].name == word && !tokens[i].text.starts_with('"')) return i;
  return tokens.size();
}

bool is_part(std::string_view kind) {
  return kind == "CONSTRAINT" || kind == "TRIGGER" || kind == "POLICY" || kind == "RULE";
}

template <class Part>
bool has(const std::vector<Part>& parts, std::string_view name) {
  for (const Part& part : parts)
    if (part.name == name) return true;
  return false;
}

bool is_stored(const Catalog& catalog, std::string_view kind, const ObjectName& name) {
  return catalog.find<StoredObject>(object_key(kind, name)) != nullptr;
}

// Not a table, and yet it may have rules and triggers.
bool is_like_a_table(const Catalog& catalog, const ObjectName& name) {
  return catalog.find<View>(name) != nullptr || is_stored(catalog, "FOREIGN TABLE", name);
}

bool has_part(const Catalog& catalog, std::string_view kind, const std::vector<ExpressionToken>& tokens) {
  const std::size_t on = find_word(tokens, "on");
  if (on + 1 >= tokens.size()) return true;
  const std::string_view name = tokens[0].name;
  if (kind == "CONSTRAINT" && tokens[on + 1].name == "domain" && on + 2 < tokens.size()) {
    const Domain* domain = catalog.find<Domain>(name_at(tokens, on + 2));
    if (domain == nullptr) return false;
    for (const Check& check : domain->checks)
      if (check.constraint_name == name) return true;
    return false;
  }
  const ObjectName holder = name_at(tokens, on + 1);
  const Table* table = catalog.find_table(holder);
  if (table == nullptr) return (kind == "RULE" || kind == "TRIGGER") && is_like_a_table(catalog, holder);
  if (kind == "CONSTRAINT") return table->has_constraint(name);
  if (kind == "TRIGGER") return has(table->triggers, name);
  if (kind == "POLICY") return has(table->policies, name);
  return true;
}

// The object itself, where the whole of `written` is its name.
bool has_object(const Catalog& catalog, std::string_view kind, std::string_view written) {
  const auto tokens = tokenize_expression(written);
  if (tokens.empty()) return true;
  const ObjectName name = name_at(tokens, 0);
  if (is_part(kind)) return has_part(catalog, kind, tokens);
  if (kind == "TABLE") return catalog.find_table(name) != nullptr;
  if (kind == "VIEW" || kind == "MATERIALIZED VIEW") return catalog.find<View>(name) != nullptr;
  if (kind == "SEQUENCE") return catalog.has_relation(name);
  if (kind == "INDEX") return catalog.has_relation(name);
  if (kind == "SCHEMA") return name.name == "public" || catalog.find<NamedSchema>(name) != nullptr;
  if (kind == "EXTENSION") return name.name == "plpgsql" || catalog.find<Extension>(name) != nullptr;
  if (kind == "DOMAIN") return catalog.find<Domain>(name) != nullptr;
  if (kind == "TYPE") return catalog.find_enum(name).has_value() || is_stored(catalog, kind, name);
  if (kind == "COLUMN" && tokens.size() >= 3) {
    const ObjectName holder = tokens.size() >= 5 ? name : ObjectName{{}, name.schema};
    return is_like_a_table(catalog, holder) || is_stored(catalog, "TYPE", holder) ||
           catalog.find_table(holder) != nullptr;
  }
  if (kind == "FUNCTION" || kind == "PROCEDURE") {
    const bool has_schema = tokens.size() > 2 && tokens[1].text == ".";
    const std::string_view signature =
        has_schema ? written.substr(static_cast<std::size_t>(tokens[2].text.data() - written.data())) : written;
    return catalog.find<StoredFunction>({has_schema ? name.schema : std::string_view(), signature}) != nullptr;
  }
  if (kind == "DATABASE" || kind == "LANGUAGE") return true;
  return true;
}

// What StoredObjects belong to: tables that they are about, and vanish with.
bool has_base(const Catalog& catalog, const StoredObject& object) {
  if (object.kind == "RULE") return has_object(catalog, object.kind, object.name.name);
  if (object.kind == "TRIGGER") {
    const auto tokens = tokenize_expression(object.name.name);
    const std::size_t on = find_word(tokens, "on");
    if (on + 1 >= tokens.size()) return true;
    const ObjectName holder = name_at(tokens, on + 1);
    return catalog.find_table(holder) != nullptr || is_like_a_table(catalog, holder);
  }
  if (object.kind != "STATISTICS") return true;
  const auto tokens = tokenize_expression(object.sql);
  const std::size_t from = find_word(tokens, "from");
  return from + 1 >= tokens.size() || catalog.find_table(name_at(tokens, from + 1)) != nullptr;
}

// "percentile(float8 ORDER BY float8)" and "tally(*)" are found by more than a list of types.
bool is_list_of_types(std::string_view aggregate) {
  const auto tokens = tokenize_expression(aggregate);
  return aggregate.find('*') == std::string_view::npos && find_word(tokens, "order") == tokens.size();
}

template <class Fact, class Edit>
void rename_facts(Catalog& catalog, Edit edit) {
  for (const auto& fact : catalog.all<Fact>()) {
    const std::string name = edit(fact->name.name);
    if (name == fact->name.name) continue;
    Fact moved = *fact;
    moved.name.name = copy_text(name);
    catalog.remove<Fact>(fact->name);
    catalog.put(moved);
  }
}

void rename_all(Catalog& catalog, const std::function<std::string(std::string_view)>& edit) {
  rename_facts<ObjectComment>(catalog, edit);
  rename_facts<ObjectOwner>(catalog, edit);
}

}  // namespace

std::string written(std::string_view schema, std::string_view rest) {
  return (schema.empty() ? "" : quote_if_needed(schema) + '.') + std::string(rest);
}

std::string written(const ObjectName& name) { return written(name.schema, quote_if_needed(name.name)); }

std::string_view fact_kind(std::string_view on) {
  for (std::string_view kind : kKinds)
    if (begins_with_word(on, kind)) return kind;
  for (std::string_view kind : kFurtherKinds)
    if (begins_with_word(on, kind)) return kind;
  return {};
}

std::string_view fact_name(std::string_view on) {
  on = trimmed(on);
  const std::string_view kind = fact_kind(on);
  std::string rest(behind_kind(on));
  const bool has_signature =
      kind == "FUNCTION" || kind == "PROCEDURE" || (kind == "AGGREGATE" && is_list_of_types(rest));
  if (has_signature) rest = signature_key(rest);
  return copy_text((kind.empty() ? "" : std::string(kind) + ' ') + rest);
}

bool has_fact_holder(const Catalog& catalog, std::string_view on) {
  return has_object(catalog, fact_kind(on), behind_kind(on));
}

void remove_facts(Catalog& catalog, std::string_view kind, const ObjectName& name) {
  const ObjectName on{{}, fact_name(copy_text(std::string(kind) + ' ' + written(name.schema, name.name)))};
  if (catalog.find<ObjectComment>(on) != nullptr) catalog.remove<ObjectComment>(on);
  if (catalog.find<ObjectOwner>(on) != nullptr) catalog.remove<ObjectOwner>(on);
}

void remove_lost_facts(Catalog& catalog) {
  for (const auto& object : catalog.all<StoredObject>())
    if (!has_base(catalog, *object)) catalog.remove<StoredObject>(object_key(object->kind, object->name));
  for (const auto& comment : catalog.all<ObjectComment>())
    if (!has_fact_holder(catalog, comment->name.name)) catalog.remove<ObjectComment>(comment->name);
  for (const auto& owner : catalog.all<ObjectOwner>())
    if (!has_fact_holder(catalog, owner->name.name)) catalog.remove<ObjectOwner>(owner->name);
}

void move_facts(Catalog& catalog, std::string_view kind, const ObjectName& from, const ObjectName& to) {
  const std::string old_name = std::string(kind) + ' ' + written(from),
                    new_name = std::string(kind) + ' ' + written(to);
  const std::string old_end = " ON " + written(from), new_end = " ON " + written(to);
  const auto edit = [&](std::string_view name) {
    if (name == old_name) return new_name;
    if (kind == "TABLE" && is_part(fact_kind(name)) && name.ends_with(old_end))
      return std::string(name.substr(0, name.size() - old_end.size())) + new_end;
    return std::string(name);
  };
  rename_all(catalog, edit);
  if (kind != "TABLE") return;
  for (const auto& object : catalog.all<StoredObject>()) {
    if (object->kind != "RULE" || !object->name.name.ends_with(old_end)) continue;
    StoredObject moved = *object;
    const std::string_view name = object->name.name;
    moved.name.name = copy_text(std::string(name.substr(0, name.size() - old_end.size())) + new_end);
    catalog.remove<StoredObject>(object_key(object->kind, object->name));
    catalog.put(moved);
  }
}

void move_part_facts(Catalog& catalog, std::string_view kind, const ObjectName& table, std::string_view from,
                     std::string_view to) {
  const auto name_of = [&](std::string_view part) {
    return std::string(kind) + ' ' + quote_if_needed(part) + " ON " + written(table);
  };
  const std::string old_name = name_of(from), new_name = name_of(to);
  rename_all(catalog, [&](std::string_view name) { return name == old_name ? new_name : std::string(name); });
}

}  // namespace limbeck
