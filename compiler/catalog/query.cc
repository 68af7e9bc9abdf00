#include "catalog/query.h"

#include <algorithm>
#include <string>
#include <vector>

#include "catalog/expression.h"
#include "catalog/query_tokens.h"

namespace limbeck {
namespace {

bool uses_column(std::string_view query, const ObjectName& relation, std::string_view column) {
  const Tokens tokens = tokenize_expression(query);
  const std::vector<RelationUse> uses = find_uses(tokens);
  if (uses.size() != 1 || !(uses[0].name == relation)) return false;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (!is_name(tokens, i) || tokens[i].name != column) continue;
    if (is_symbol(tokens, i + 1, "(") || is_symbol(tokens, i + 1, ".")) continue;
    if (leads_to_expression(tokens, i - 1)) return true;
    if (is_symbol(tokens, i - 1, ".") && i > 1 && tokens[i - 2].name == relation.name) return true;
  }
  return false;
}

std::string_view rename_in(std::string_view query, bool is_trigger, const ObjectName& from, std::string_view to) {
  const Tokens tokens = tokenize_expression(query);
  std::vector<std::size_t> places;
  for (const RelationUse& use : find_uses(tokens, is_trigger))
    if (use.name == from) places.push_back(use.token);
  if (places.empty()) return query;
  std::string text;
  std::size_t done = 0;
  for (std::size_t place : places) {
    const std::size_t begin = static_cast<std::size_t>(tokens[place].text.data() - query.data());
    text.append(query.substr(done, begin - done)).append(quote_if_needed(to));
    done = begin + tokens[place].text.size();
  }
  text += query.substr(done);
  return requalify_expression(copy_text(text), from.name, to);
}

}  // namespace

bool query_reads(std::string_view query, const ObjectName& relation) {
  const Tokens tokens = tokenize_expression(query);
  const std::vector<RelationUse> uses = find_uses(tokens);
  return std::any_of(uses.begin(), uses.end(), [&](const RelationUse& use) { return use.name == relation; });
}

bool view_reads(const View& view, const ObjectName& relation) {
  bool reads = false;
  view.sql.visit_arms([&](std::string_view, std::string_view text) { reads = reads || query_reads(text, relation); });
  return reads;
}

bool view_uses_column(const View& view, const ObjectName& relation, std::string_view column) {
  bool uses = false;
  view.sql.visit_arms(
      [&](std::string_view, std::string_view text) { uses = uses || uses_column(text, relation, column); });
  return uses;
}

DialectText rename_relation(const DialectText& query, const ObjectName& from, std::string_view to) {
  return query.with_arms([&](std::string_view text) { return rename_in(text, false, from, to); });
}

DialectText rename_in_trigger(const DialectText& text, const ObjectName& from, std::string_view to) {
  return text.with_arms([&](std::string_view arm) { return rename_in(arm, true, from, to); });
}

}  // namespace limbeck
