#include "catalog/query.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catalog/expression.h"

namespace limbeck {
namespace {

using Token = ExpressionToken;
using Tokens = std::vector<Token>;

bool is_symbol(const Tokens& tokens, std::size_t i, std::string_view symbol) {
  return i < tokens.size() && tokens[i].kind == Token::Kind::kOther && tokens[i].text == symbol;
}

bool is_word(const Tokens& tokens, std::size_t i, std::string_view word) {
  return i < tokens.size() && tokens[i].kind == Token::Kind::kIdentifier && tokens[i].text.front() != '"' &&
         tokens[i].name == word;
}

template <std::size_t N>
bool is_word(const Tokens& tokens, std::size_t i, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return is_word(tokens, i, word); });
}

bool is_name(const Tokens& tokens, std::size_t i) {
  return i < tokens.size() && tokens[i].kind == Token::Kind::kIdentifier;
}

// A table's name in the text: its last token, which is the name itself.
struct Use {
  std::size_t token = 0;
  ObjectName name;
};

// Walks through a query and notes every name that stands where only a table can.
class Uses {
 public:
  explicit Uses(const Tokens& tokens, bool is_trigger = false) : tokens_(tokens), awaits_on_(is_trigger) {
    find_table_expressions();
  }

  std::vector<Use> find() {
    groups_.push_back({});
    for (std::size_t i = 0; i < tokens_.size(); ++i) visit(i);
    return std::move(uses_);
  }

 private:
  // What stands in one pair of parentheses.
  struct Group {
    bool selects = false;  // else a FROM in it is that of extract(year FROM at)
    bool in_from = false;  // where a comma leads to another table
  };

  void visit(std::size_t i) {
    static constexpr std::string_view kEndsFrom[] = {"where",  "group",  "order",     "having", "limit",
                                                     "union",  "except", "intersect", "window", "fetch",
                                                     "offset", "set",    "returning"};
    Group& group = groups_.back();
    if (is_symbol(tokens_, i, "(")) return groups_.push_back({});
    if (is_symbol(tokens_, i, ")")) {
      if (groups_.size() > 1) groups_.pop_back();
      return;
    }
    if (is_symbol(tokens_, i, ";")) group = {};
    if (is_word(tokens_, i, "select") || is_word(tokens_, i, "delete") || is_word(tokens_, i, "update"))
      group.selects = true;
    if (is_word(tokens_, i, kEndsFrom)) group.in_from = false;
    if (is_word(tokens_, i, "from") && group.selects && !(i > 0 && is_word(tokens_, i - 1, "distinct"))) {
      group.in_from = true;
      take(i + 1);
    } else if (is_word(tokens_, i, "join")) {
      group.in_from = true;
      take(i + 1);
    } else if (awaits_on_ && is_word(tokens_, i, "on")) {
      awaits_on_ = false;
      take(i + 1);
    } else if (is_word(tokens_, i, "into") || is_word(tokens_, i, "table")) {
      take(i + 1);
    } else if (is_word(tokens_, i, "update") && begins_statement(i)) {
      take(i + 1);
    } else if (group.in_from && is_symbol(tokens_, i, ",")) {
      take(i + 1);
    }
  }

  bool begins_statement(std::size_t i) const {
    return i == 0 || is_word(tokens_, i - 1, "begin") || is_symbol(tokens_, i - 1, ";") ||
           is_symbol(tokens_, i - 1, "(");
  }

  void take(std::size_t i) {
    static constexpr std::string_view kBetween[] = {"only", "lateral"};
    while (is_word(tokens_, i, kBetween)) ++i;
    if (!is_name(tokens_, i)) return;
    Use use{i, {{}, tokens_[i].name}};
    if (is_symbol(tokens_, i + 1, ".") && is_name(tokens_, i + 2))
      use = {i + 2, {tokens_[i].name, tokens_[i + 2].name}};
    if (is_symbol(tokens_, use.token + 1, "(")) return;  // a function
    if (use.name.schema.empty() && table_expressions_.count(use.name.name) > 0) return;
    uses_.push_back(use);
  }

  // The names in WITH name AS (...).
  void find_table_expressions() {
    static constexpr std::string_view kHow[] = {"not", "materialized"};
    static constexpr std::string_view kBefore[] = {"with", "recursive"};
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (!is_name(tokens_, i)) continue;
      if (i == 0 || !(is_word(tokens_, i - 1, kBefore) || is_symbol(tokens_, i - 1, ","))) continue;
      std::size_t next = i + 1;
      if (is_symbol(tokens_, next, "("))
        while (next < tokens_.size() && !is_symbol(tokens_, next++, ")")) {
        }
      if (!is_word(tokens_, next, "as")) continue;
      while (is_word(tokens_, ++next, kHow)) {
      }
      if (is_symbol(tokens_, next, "(")) table_expressions_.insert(tokens_[i].name);
    }
  }

  const Tokens& tokens_;
  bool awaits_on_;  // the table of a trigger
  std::set<std::string_view> table_expressions_;
  std::vector<Group> groups_;
  std::vector<Use> uses_;
};

// Whether a name behind this token is an expression, and no alias.
bool leads_to_expression(const Tokens& tokens, std::size_t i) {
  static constexpr std::string_view kWords[] = {"select", "distinct", "where", "and",  "or",   "not",
                                                "by",     "on",       "when",  "then", "else", "case",
                                                "having", "between",  "in",    "like"};
  static constexpr std::string_view kSymbols[] = {",", "=", "<", ">", "+", "-", "*", "/", "%", "|", "("};
  if (is_word(tokens, i, kWords)) return true;
  return std::any_of(std::begin(kSymbols), std::end(kSymbols),
                     [&](std::string_view symbol) { return is_symbol(tokens, i, symbol); });
}

bool uses_column(std::string_view query, const ObjectName& relation, std::string_view column) {
  const Tokens tokens = tokenize_expression(query);
  const std::vector<Use> uses = Uses(tokens).find();
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
  for (const Use& use : Uses(tokens, is_trigger).find())
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

// With edit(text) of each arm that is given.
template <class Edit>
DialectText edited(DialectText text, Edit edit) {
  if (text.postgresql.data() != nullptr) text.postgresql = edit(text.postgresql);
  if (text.sqlite.data() != nullptr) text.sqlite = edit(text.sqlite);
  return text;
}

}  // namespace

bool query_reads(std::string_view query, const ObjectName& relation) {
  const Tokens tokens = tokenize_expression(query);
  const std::vector<Use> uses = Uses(tokens).find();
  return std::any_of(uses.begin(), uses.end(), [&](const Use& use) { return use.name == relation; });
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
  return edited(query, [&](std::string_view text) { return rename_in(text, false, from, to); });
}

DialectText rename_in_trigger(const DialectText& text, const ObjectName& from, std::string_view to) {
  return edited(text, [&](std::string_view arm) { return rename_in(arm, true, from, to); });
}

}  // namespace limbeck
