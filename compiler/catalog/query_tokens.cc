#include "catalog/query_tokens.h"

#include <set>

namespace limbeck {

bool is_symbol(const Tokens& tokens, std::size_t i, std::string_view symbol) {
  return i < tokens.size() && tokens[i].kind == ExpressionToken::Kind::kOther && tokens[i].text == symbol;
}

bool is_word(const Tokens& tokens, std::size_t i, std::string_view word) {
  return i < tokens.size() && tokens[i].kind == ExpressionToken::Kind::kIdentifier && tokens[i].text.front() != '"' &&
         tokens[i].name == word;
}

bool is_name(const Tokens& tokens, std::size_t i) {
  return i < tokens.size() && tokens[i].kind == ExpressionToken::Kind::kIdentifier;
}

bool leads_to_expression(const Tokens& tokens, std::size_t i) {
  static constexpr std::string_view kWords[] = {"select", "distinct", "where", "and",  "or",   "not",
                                                "by",     "on",       "when",  "then", "else", "case",
                                                "having", "between",  "in",    "like"};
  static constexpr std::string_view kSymbols[] = {",", "=", "<", ">", "+", "-", "*", "/", "%", "|", "("};
  if (is_word(tokens, i, kWords)) return true;
  return std::any_of(std::begin(kSymbols), std::end(kSymbols),
                     [&](std::string_view symbol) { return is_symbol(tokens, i, symbol); });
}

namespace {

// Walks through a query and notes every name that stands where only a table can.
class Uses {
 public:
  explicit Uses(const Tokens& tokens, bool is_trigger = false) : tokens_(tokens), awaits_on_(is_trigger) {
    find_table_expressions();
  }

  std::vector<RelationUse> find() {
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
    RelationUse use{i, {{}, tokens_[i].name}};
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
  std::vector<RelationUse> uses_;
};

}  // namespace

std::vector<RelationUse> find_uses(const Tokens& tokens, bool is_trigger) { return Uses(tokens, is_trigger).find(); }

}  // namespace limbeck
