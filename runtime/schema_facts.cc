#include "limbeck/schema_facts.h"

#include <algorithm>
#include <cctype>

#include "limbeck/column_facts.h"

namespace limbeck {
namespace {

constexpr std::string_view kDefault = "default";

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  return text;
}

bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
}

// "::character varying(10)" and nothing else.
bool is_cast_or_nothing(std::string_view text) {
  if (text.empty()) return true;
  if (!text.starts_with("::")) return false;
  return std::all_of(text.begin() + 2, text.end(), [](unsigned char c) {
    return std::isalnum(c) || c == ' ' || c == '_' || c == '"' || c == '.' || c == '(' || c == ')' || c == ',';
  });
}

struct Literal {
  bool is_plain = false;
  bool is_quoted = false;
  std::string value{};
};

Literal literal_of(std::string_view text) {
  if (is_number(text)) return {true, false, std::string(text)};
  if (!text.starts_with('\'')) return {};
  Literal literal{.is_quoted = true};
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '\\') return {};
    if (text[i] == '\'' && !text.substr(i + 1).starts_with('\'')) {
      literal.is_plain = is_cast_or_nothing(text.substr(i + 1));
      return literal;
    }
    if (text[i] == '\'') ++i;
    literal.value += text[i];
  }
  return {};
}

std::string boolean_of(const std::string& value) {
  constexpr std::string_view kTrue[] = {"true", "t", "yes", "y", "on", "1"};
  constexpr std::string_view kFalse[] = {"false", "f", "no", "n", "off", "0"};
  const std::string word = lower(value);
  if (std::find(std::begin(kTrue), std::end(kTrue), word) != std::end(kTrue)) return "true";
  return std::find(std::begin(kFalse), std::end(kFalse), word) != std::end(kFalse) ? "false" : "";
}

std::string plain_function(std::string_view text) {
  const std::string call = lower(text);
  if (call == "now()" || call == "current_timestamp") return "now()";
  constexpr std::string_view kCalls[] = {"current_date", "current_user", "gen_random_uuid()", "clock_timestamp()"};
  return std::find(std::begin(kCalls), std::end(kCalls), call) != std::end(kCalls) ? call : "";
}

std::string quoted(std::string_view name) { return "'" + std::string(name) + "'"; }

}  // namespace

std::string fact_object(const FactName& name) {
  const std::string full = (name.schema.empty() ? "" : std::string(name.schema) + '.') + std::string(name.name);
  const std::string kind(name.kind);
  if (name.kind.ends_with("column")) return kind + " " + quoted(full + '.' + std::string(name.part));
  return name.part.empty() ? kind + " " + quoted(full) : kind + " " + quoted(name.part) + " of " + quoted(full);
}

void add_fact(SchemaFacts& facts, const FactName& name, std::string_view description) {
  SchemaFact& fact = facts.by_object[fact_object(name)];
  fact.schema = name.schema;
  fact.name = name.name;
  fact.description += (fact.description.empty() ? "" : "; ") + std::string(description);
}

void add_column_facts(SchemaFacts& facts, const ColumnFact& column) {
  const auto add = [&](std::string_view kind, std::string_view description) {
    add_fact(facts, {kind, column.schema, column.table, column.name}, description);
  };
  add("column", column.type.empty() ? "no type" : column.type);
  if (column.not_null) add("not null of column", "not null");
  if (!column.default_expression) return;
  const std::string text = describe_default(*column.default_expression, column.family);
  if (!text.empty()) add("default of column", text);
}

std::string describe_default(std::string_view expression, DefaultFamily family) {
  std::string_view text = trimmed(expression);
  while (text.size() > 1 && text.front() == '(' && text.find(')') == text.size() - 1)
    text = trimmed(text.substr(1, text.size() - 2));
  const std::string word = lower(text);
  if (word == "null" || word.starts_with("null::")) return {};
  const std::string with(kDefault);
  if (const std::string call = plain_function(text); !call.empty()) return with + " " + call;
  if (family == DefaultFamily::kBoolean && (word == "true" || word == "false")) return with + " " + word;
  const Literal literal = literal_of(text);
  if (!literal.is_plain) return with;
  switch (family) {
    case DefaultFamily::kText:
      return literal.is_quoted ? with + " '" + literal.value + "'" : with;
    case DefaultFamily::kInteger:
      return is_number(literal.value) ? with + " " + literal.value : with;
    case DefaultFamily::kBoolean:
      if (const std::string value = boolean_of(literal.value); !value.empty()) return with + " " + value;
      return with;
    case DefaultFamily::kOther:
      break;
  }
  return with;
}

bool descriptions_agree(std::string_view expected, std::string_view actual) {
  return expected == actual || (expected == kDefault && actual.starts_with(kDefault));
}

}  // namespace limbeck
