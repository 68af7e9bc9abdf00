// Columns in a query, as far as it is certain whose they are: each SELECT is a scope of its own.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catalog/expression.h"
#include "catalog/query.h"
#include "catalog/query_tokens.h"

namespace limbeck {
namespace {

// One SELECT of the query.
struct Scope {
  bool reads_it = false;  // the table that the column is of
  bool is_clear = true;   // nothing else in it can have such a column
};

struct Place {
  std::size_t scope = 0;
  bool in_list = false;  // between SELECT and FROM
};

// For each token its scope. A SELECT behind a parenthesis or a UNION begins a new one.
std::vector<Place> find_places(const Tokens& tokens, std::size_t& scopes) {
  std::vector<Place> places, stack(1);
  scopes = 1;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_symbol(tokens, i, ")") && stack.size() > 1) stack.pop_back();
    if (is_word(tokens, i, "select")) stack.back() = {scopes++, true};
    if (is_word(tokens, i, "from")) stack.back().in_list = false;
    places.push_back(stack.back());
    if (is_symbol(tokens, i, "(")) {
      stack.push_back(stack.back());
      stack.back().in_list = false;
    }
  }
  return places;
}

class ColumnRename {
 public:
  ColumnRename(std::string_view query, const ObjectName& relation, std::string_view column)
      : query_(query), column_(column), tokens_(tokenize_expression(query)), uses_(find_uses(tokens_)) {
    std::size_t count = 0;
    places_ = find_places(tokens_, count);
    scopes_.resize(count);
    for (const RelationUse& use : uses_)
      if (use.name == relation) {
        scopes_[places_[use.token].scope].reads_it = true;
        qualifiers_.insert(alias_of(use));
      }
  }

  void find_doubts(const ObjectName& relation, const std::function<bool(const ObjectName&)>& has_column) {
    for (const RelationUse& use : uses_)
      if (!(use.name == relation) && has_column(use.name)) scopes_[places_[use.token].scope].is_clear = false;
    // Tables in parentheses, and those that WITH defines.
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (!is_word(tokens_, i, "from") && !is_word(tokens_, i, "join")) continue;
      const bool is_use = std::any_of(uses_.begin(), uses_.end(),
                                      [&](const RelationUse& use) { return use.token > i && use.token < i + 5; });
      if (!is_use) scopes_[places_[i].scope].is_clear = false;
    }
  }

  std::string_view run(std::string_view new_name) const {
    std::string text;
    std::size_t done = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!is_column(i)) continue;
      const std::size_t begin = static_cast<std::size_t>(tokens_[i].text.data() - query_.data());
      text.append(query_.substr(done, begin - done)).append(quote_if_needed(new_name));
      if (is_item(i)) text.append(" AS ").append(tokens_[i].text);
      // "headline AS title" becomes "title", so that the way back leads where it came from.
      const bool is_called_so =
          is_word(tokens_, i + 1, "as") && is_name(tokens_, i + 2) && tokens_[i + 2].name == new_name;
      const std::string_view last = tokens_[is_called_so ? i + 2 : i].text;
      done = static_cast<std::size_t>(last.data() - query_.data()) + last.size();
    }
    return done == 0 ? query_ : copy_text(text.append(query_.substr(done)));
  }

 private:
  std::string alias_of(const RelationUse& use) const {
    static constexpr std::string_view kNoAlias[] = {
        "where", "join",  "left",    "right", "inner", "full",   "cross",     "on",     "group", "order", "having",
        "limit", "union", "natural", "using", "for",   "offset", "intersect", "except", "fetch", "window"};
    std::size_t next = use.token + 1;
    if (is_word(tokens_, next, "as")) ++next;
    if (!is_name(tokens_, next) || is_word(tokens_, next, kNoAlias)) return tokens_[use.token].name;
    return tokens_[next].name;
  }

  bool is_qualified(std::size_t i) const { return i > 1 && is_symbol(tokens_, i - 1, "."); }

  bool is_column(std::size_t i) const {
    if (!is_name(tokens_, i) || tokens_[i].name != column_) return false;
    if (is_symbol(tokens_, i + 1, "(") || is_symbol(tokens_, i + 1, ".")) return false;
    if (std::any_of(uses_.begin(), uses_.end(), [&](const RelationUse& use) { return use.token == i; })) return false;
    if (is_qualified(i)) return qualifiers_.count(tokens_[i - 2].name) > 0;
    const Scope& scope = scopes_[places_[i].scope];
    return i > 0 && scope.reads_it && scope.is_clear && leads_to_expression(tokens_, i - 1);
  }

  // Whether it is all that stands for a column of the query, whose name it gives.
  bool is_item(std::size_t i) const {
    const std::size_t first = is_qualified(i) ? i - 2 : i;
    const bool begins = first > 0 && (is_word(tokens_, first - 1, "select") ||
                                      is_word(tokens_, first - 1, "distinct") || is_symbol(tokens_, first - 1, ","));
    const bool ends = i + 1 == tokens_.size() || is_symbol(tokens_, i + 1, ",") || is_symbol(tokens_, i + 1, ")") ||
                      is_word(tokens_, i + 1, "from");
    return places_[i].in_list && begins && ends;
  }

  std::string_view query_;
  std::string_view column_;
  Tokens tokens_;
  std::vector<RelationUse> uses_;
  std::vector<Place> places_;
  std::vector<Scope> scopes_;
  std::set<std::string> qualifiers_;
};

}  // namespace

DialectText rename_column_in_query(const DialectText& query, const ObjectName& relation, std::string_view column,
                                   std::string_view new_name,
                                   const std::function<bool(const ObjectName& other)>& has_column) {
  return query.with_arms([&](std::string_view text) {
    ColumnRename rename(text, relation, column);
    rename.find_doubts(relation, has_column);
    return rename.run(new_name);
  });
}

}  // namespace limbeck
