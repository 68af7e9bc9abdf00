#include "apply/privileges.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

#include "apply/application.h"
#include "catalog/ascii.h"
#include "catalog/expression.h"
#include "catalog/facts.h"

namespace limbeck {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  return text;
}

// Cut at the commas outside of parentheses.
std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] == '(') ++depth;
    if (i < text.size() && text[i] == ')') --depth;
    if (i < text.size() && (text[i] != ',' || depth > 0)) continue;
    parts.push_back(trim(text.substr(begin, i - begin)));
    begin = i + 1;
  }
  return parts;
}

// "posts", "audit.posts" as the names that they mean; ExpressionToken has undone the quotes.
ObjectName parse_relation(std::string_view text) {
  const auto tokens = tokenize_expression(text);
  if (tokens.size() == 3 && tokens[1].text == ".") return {copy_text(tokens[0].name), copy_text(tokens[2].name)};
  if (tokens.size() == 1 && !tokens[0].name.empty()) return {{}, copy_text(tokens[0].name)};
  return {{}, text};
}

// The kind that `on` begins with, in capitals; empty where it names a relation without saying so.
std::string kind_in(std::string_view on) {
  static constexpr std::string_view kKinds[] = {"TABLE",          "SEQUENCE",     "SCHEMA",     "FUNCTION",
                                                "PROCEDURE",      "ROUTINE",      "TYPE",       "DOMAIN",
                                                "DATABASE",       "LANGUAGE",     "TABLESPACE", "FOREIGN DATA WRAPPER",
                                                "FOREIGN SERVER", "LARGE OBJECT", "PARAMETER"};
  const std::string text = ascii_upper(on);
  for (std::string_view kind : kKinds)
    if (text.starts_with(kind) && text.size() > kind.size() &&
        std::isspace(static_cast<unsigned char>(text[kind.size()])))
      return std::string(kind);
  return {};
}

std::string object_of(const Catalog& catalog, const std::string& kind, std::string_view name) {
  if (kind.empty() || kind == "TABLE") return privilege_object(catalog, parse_relation(name));
  if (kind == "FUNCTION" || kind == "PROCEDURE") return kind + " " + signature_key(name);
  if (kind == "ROUTINE")
    return (has_fact_holder(catalog, "PROCEDURE " + std::string(name)) ? "PROCEDURE " : "FUNCTION ") +
           signature_key(name);
  return kind + " " + written(parse_relation(name));
}

std::vector<std::string> all_privileges(std::string_view object) {
  static const std::map<std::string, std::vector<std::string>> kOfKind = {
      {"SEQUENCE", {"SELECT", "UPDATE", "USAGE"}},
      {"SCHEMA", {"CREATE", "USAGE"}},
      {"FUNCTION", {"EXECUTE"}},
      {"PROCEDURE", {"EXECUTE"}},
      {"TYPE", {"USAGE"}},
      {"DOMAIN", {"USAGE"}},
      {"DATABASE", {"CONNECT", "CREATE", "TEMPORARY"}},
      {"LANGUAGE", {"USAGE"}},
      {"TABLESPACE", {"CREATE"}}};
  const auto kind = kOfKind.find(kind_in(object));
  if (kind != kOfKind.end()) return kind->second;
  return {"DELETE", "INSERT", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE"};
}

template <class T>
void add_inside(const Catalog& catalog, std::string_view schema, std::vector<std::string>& objects) {
  for (const auto& object : catalog.all<T>()) {
    if (object->name.schema != schema) continue;
    if constexpr (std::is_same_v<T, StoredFunction>)
      objects.push_back(privilege_object(*object));
    else
      objects.push_back(privilege_object(catalog, object->name));
  }
}

// What "ALL TABLES IN SCHEMA app" stands for at this point of the history; the default schema is "public" there.
std::optional<std::vector<std::string>> all_in_schema(const Catalog& catalog, std::string_view on) {
  const auto tokens = tokenize_expression(on);
  if (tokens.size() != 5 || tokens[0].name != "all" || tokens[2].name != "in" || tokens[3].name != "schema")
    return std::nullopt;
  const std::string_view schema = tokens[4].name == "public" ? std::string_view() : std::string_view(tokens[4].name);
  std::vector<std::string> objects;
  if (tokens[1].name == "tables") {
    for (const auto& table : catalog.tables())
      if (table->name.schema == schema) objects.push_back(privilege_object(catalog, table->name));
    add_inside<View>(catalog, schema, objects);
  }
  if (tokens[1].name == "sequences") add_inside<Sequence>(catalog, schema, objects);
  if (tokens[1].name == "functions" || tokens[1].name == "routines" || tokens[1].name == "procedures")
    add_inside<StoredFunction>(catalog, schema, objects);
  return objects;
}

}  // namespace

std::string privilege_object(const Catalog& catalog, const ObjectName& relation) {
  const bool is_sequence = catalog.find<Sequence>(relation) != nullptr;
  return (is_sequence ? "SEQUENCE " : "") + written(relation);
}

std::string privilege_object(const StoredFunction& function) {
  return (function.is_procedure ? "PROCEDURE " : "FUNCTION ") +
         written(function.name.schema, signature_key(function.name.name));
}

std::vector<std::string> privilege_objects(const Catalog& catalog, std::string_view on) {
  const std::string kind = kind_in(trim(on));
  if (const auto all = all_in_schema(catalog, trim(on))) return *all;
  std::vector<std::string> objects;
  for (std::string_view name : split(trim(on).substr(kind.size()))) objects.push_back(object_of(catalog, kind, name));
  return objects;
}

std::vector<ObjectName> privilege_relations(std::string_view on) {
  const std::string kind = kind_in(trim(on));
  std::vector<ObjectName> relations;
  if (ascii_upper(trim(on)).starts_with("ALL ") || (!kind.empty() && kind != "TABLE")) return relations;
  for (std::string_view name : split(trim(on).substr(kind.size()))) relations.push_back(parse_relation(name));
  return relations;
}

std::vector<std::string> privilege_names(const List<std::string_view>& written, std::string_view object) {
  std::vector<std::string> names;
  for (std::string_view part : written) {
    for (std::string_view name : split(part)) {
      const std::size_t columns = name.find('(');
      const std::string word = ascii_upper(trim(name.substr(0, columns)));
      if (word == "TEMP") {
        names.push_back("TEMPORARY");
      } else if (columns != std::string_view::npos) {
        for (std::string_view column : split(name.substr(columns + 1, name.rfind(')') - columns - 1)))
          names.push_back(word + " (" + std::string(column) + ")");
      } else if (word == "ALL" || word == "ALL PRIVILEGES") {
        const std::vector<std::string> all = all_privileges(object);
        names.insert(names.end(), all.begin(), all.end());
      } else {
        names.push_back(word);
      }
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace limbeck
