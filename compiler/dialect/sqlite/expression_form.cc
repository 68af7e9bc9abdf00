// A parser by precedence over the tokens of catalog/expression.h. An operation is written with its operands in
// parentheses, unless they are names, literals or calls; chains of AND and of OR are one operation.
#include "dialect/sqlite/expression_form.h"

#include <vector>

#include "catalog/ascii.h"
#include "catalog/expression.h"

namespace limbeck::sqlite {
namespace {

using Token = ExpressionToken;

struct Piece {
  std::string text = {};
  std::string operation = {};  // empty: stands without parentheses anywhere

  std::string operand() const { return operation.empty() ? text : '(' + text + ')'; }
  // Of the same operation, where it does not matter which is done first.
  std::string link(std::string_view chain) const { return operation == chain ? text : operand(); }
};

enum Precedence { kOr = 1, kAnd, kNot, kEqual, kLess, kBits, kSum, kProduct, kConcat, kCollate, kSign };

struct Operator {
  std::string_view text;
  Precedence precedence;
  std::string_view form;
};

// Longer ones first.
constexpr Operator kOperators[] = {
    {"->>", kConcat, "->>"}, {"->", kConcat, "->"}, {"||", kConcat, "||"}, {"==", kEqual, "="},  {"<>", kEqual, "<>"},
    {"!=", kEqual, "<>"},    {"<<", kBits, "<<"},   {">>", kBits, ">>"},   {"<=", kLess, "<="},  {">=", kLess, ">="},
    {"=", kEqual, "="},      {"<", kLess, "<"},     {">", kLess, ">"},     {"&", kBits, "&"},    {"|", kBits, "|"},
    {"+", kSum, "+"},        {"-", kSum, "-"},      {"*", kProduct, "*"},  {"/", kProduct, "/"}, {"%", kProduct, "%"},
};

class Parser {
 public:
  explicit Parser(std::string_view text) : tokens_(tokenize_expression(text)) {}

  // False: the parser does not know it.
  bool parse(std::string& form) {
    form = expression(kOr).text;
    return is_known_ && at_ == tokens_.size();
  }

 private:
  Piece expression(int least) {
    Piece left = prefix();
    while (is_known_ && extend(left, least)) {
    }
    return left;
  }

  // Whether an operator of at least that precedence follows; then it and its right side become a part of `left`.
  bool extend(Piece& left, int least) {
    if (const Operator* found = operator_here(); found != nullptr) {
      if (found->precedence < least) return false;
      at_ += found->text.size();
      return combine(left, std::string(found->form), expression(found->precedence + 1));
    }
    if (least <= kAnd && accept("and")) return chain(left, "and", expression(kAnd + 1));
    if (least <= kOr && accept("or")) return chain(left, "or", expression(kOr + 1));
    if (accept("collate")) {
      left = {left.operand() + " collate " + name(), "collate"};
      return true;
    }
    return least <= kEqual && compare(left);
  }

  // The operators that are words.
  bool compare(Piece& left) {
    if (accept("isnull")) return become(left, left.operand() + " is null", "is");
    if (accept("notnull")) return become(left, left.operand() + " is not null", "is");
    if (accept("is")) {
      const std::string word = accept("not") ? " is not " : " is ";
      if (accept("distinct")) return is_known_ = false;
      const bool is_boolean = is_word("true") || is_word("false");  // asks for truth, not for 1
      const std::string right = is_boolean ? name() : expression(kEqual + 1).operand();
      return become(left, left.operand() + word + right, "is");
    }
    const std::size_t before = at_;
    const std::string_view no = accept("not") ? " not" : "";
    if (!no.empty() && accept("null")) return become(left, left.operand() + " is not null", "is");
    if (accept("in")) {
      if (!is_other("(")) return is_known_ = false;
      return become(left, left.operand() + std::string(no) + " in " + list(), "in");
    }
    if (accept("between")) {
      const std::string low = expression(kLess).operand();
      if (!accept("and")) return is_known_ = false;
      return become(left, left.operand() + std::string(no) + " between " + low + " and " + expression(kLess).operand(),
                    "between");
    }
    for (std::string_view word : {"like", "glob", "match", "regexp"}) {
      if (!accept(word)) continue;
      std::string text = left.operand() + std::string(no) + ' ' + std::string(word) + ' ' + expression(kLess).operand();
      if (accept("escape")) text += " escape " + expression(kLess).operand();
      return become(left, text, std::string(word));
    }
    at_ = before;
    return false;
  }

  Piece prefix() {
    if (at_ == tokens_.size()) return unknown();
    const Token& token = tokens_[at_];
    if (token.kind == Token::Kind::kLiteral) return ++at_, Piece{ascii_literal(token)};
    if (token.kind == Token::Kind::kOther) {
      if (token.text == "(") return parentheses();
      if (token.text != "-" && token.text != "+" && token.text != "~") return unknown();
      ++at_;
      const Piece value = expression(kSign);
      return {std::string(token.text) + value.operand(), value.operation.empty() ? "" : "sign"};
    }
    if (accept("not")) return {"not " + expression(kNot).operand(), "not"};
    if (accept("case")) return choice();
    if (accept("cast")) return cast();
    if (accept("true")) return {"1"};
    if (accept("false")) return {"0"};
    if (is_word("select") || is_word("exists")) return unknown();
    return column_or_call();
  }

  Piece parentheses() {
    const std::size_t before = at_;
    ++at_;
    const Piece inner = expression(kOr);
    if (is_known_ && accept_other(")")) return inner;
    at_ = before;
    return {list()};  // a row of values
  }

  // "(a, b)"
  std::string list() {
    std::string text = "(";
    if (!accept_other("(")) return unknown().text;
    while (is_known_ && !accept_other(")")) {
      if (text.size() > 1 && !accept_other(",")) return unknown().text;
      text += (text.size() > 1 ? ", " : "") + expression(kOr).text;
    }
    return text + ')';
  }

  Piece column_or_call() {
    std::string text = name();
    if (is_other("(")) {
      if (is_other("*", 1) && is_other(")", 2)) return at_ += 3, Piece{text + "(*)"};
      text += list();
      return is_word("over") || is_word("filter") ? unknown() : Piece{text};
    }
    while (is_known_ && accept_other(".")) text += '.' + name();
    return {text};
  }

  Piece choice() {
    std::string text = "case";
    if (!is_word("when")) text += ' ' + expression(kOr).operand();
    while (accept("when")) {
      text += " when " + expression(kOr).operand();
      if (!accept("then")) return unknown();
      text += " then " + expression(kOr).operand();
    }
    if (accept("else")) text += " else " + expression(kOr).operand();
    return accept("end") ? Piece{text + " end"} : unknown();
  }

  Piece cast() {
    if (!accept_other("(")) return unknown();
    std::string text = "cast(" + expression(kOr).operand();
    if (!accept("as")) return unknown();
    text += " as";
    int depth = 0;
    for (; at_ < tokens_.size() && (depth > 0 || !is_other(")")); ++at_) {
      depth += is_other("(") ? 1 : is_other(")") ? -1 : 0;
      text += ' ' + ascii_lower(tokens_[at_].text);
    }
    return accept_other(")") ? Piece{text + ')'} : unknown();
  }

  const Operator* operator_here() const {
    for (const Operator& candidate : kOperators)
      if (stands_here(candidate.text)) return &candidate;
    return nullptr;
  }

  // Characters one beside the other.
  bool stands_here(std::string_view text) const {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!is_other(text.substr(i, 1), i)) return false;
      if (i > 0 && tokens_[at_ + i].text.data() != tokens_[at_ + i - 1].text.data() + 1) return false;
    }
    return true;
  }

  static bool become(Piece& left, std::string text, std::string operation) {
    left = {std::move(text), std::move(operation)};
    return true;
  }
  static bool combine(Piece& left, const std::string& operation, const Piece& right) {
    return become(left, left.operand() + ' ' + operation + ' ' + right.operand(), operation);
  }
  static bool chain(Piece& left, const std::string& operation, const Piece& right) {
    return become(left, left.link(operation) + ' ' + operation + ' ' + right.link(operation), operation);
  }

  static std::string ascii_literal(const Token& token) {
    return token.text.back() == '\'' ? std::string(token.text) : ascii_lower(token.text);
  }

  bool is_word(std::string_view word) const {
    return at_ < tokens_.size() && tokens_[at_].kind == Token::Kind::kIdentifier && tokens_[at_].text.front() != '"' &&
           tokens_[at_].name == word;
  }
  bool is_other(std::string_view text, std::size_t offset = 0) const {
    return at_ + offset < tokens_.size() && tokens_[at_ + offset].kind == Token::Kind::kOther &&
           tokens_[at_ + offset].text == text;
  }
  bool accept(std::string_view word) { return is_word(word) && (++at_, true); }
  bool accept_other(std::string_view text) { return is_other(text) && (++at_, true); }

  std::string name() {
    if (at_ == tokens_.size() || tokens_[at_].kind != Token::Kind::kIdentifier) return unknown().text;
    const Token& token = tokens_[at_++];
    return token.text.front() == '"' ? quote_if_needed(ascii_lower(token.name)) : token.name;
  }

  Piece unknown() {
    is_known_ = false;
    return {};
  }

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  bool is_known_ = true;
};

}  // namespace

std::string expression_form(std::string_view expression) {
  std::string form;
  if (Parser(expression).parse(form)) return form;
  form.clear();
  for (const Token& token : tokenize_expression(expression)) {
    if (!form.empty()) form += ' ';
    form += token.kind == Token::Kind::kIdentifier ? token.name : std::string(token.text);
  }
  return form;
}

}  // namespace limbeck::sqlite
