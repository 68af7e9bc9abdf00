#include "dialect/split_statements.h"

#include <array>
#include <initializer_list>

#include "catalog/ascii.h"

namespace limbeck {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (std::string_view other : words)
    if (word == other) return true;
  return false;
}

// The beginning of `text`, short enough for a message.
std::string excerpt(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.size() <= 30 ? std::string(line) : std::string(line.substr(0, 30)) + "...";
}

// What has been seen of the statement being read.
class OpenStatement {
 public:
  explicit OpenStatement(const SqlLexis& lexis) : lexis_(&lexis) {}

  bool empty() const { return end_ == 0; }
  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }
  bool open() const { return parens_ > 0 || body_ > 0; }

  void add(const SqlToken& token, std::string_view text) {
    if (empty()) begin_ = token.begin;
    end_ = token.end;
    const bool name = previous_ == "." || token.kind == SqlToken::Kind::kQuoted;
    if (token.kind == SqlToken::Kind::kWord && !name) {
      add_word(ascii_upper(text));
    } else {
      if (text == "(") ++parens_;
      if (text == ")" && parens_ > 0) --parens_;
      previous_ = token.kind == SqlToken::Kind::kSymbol ? text : "";
    }
  }

  // A command of the transaction that Limbeck runs the statement in.
  bool controls_transaction() const {
    if (is_one_of(words_[0], {"BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "END", "ABORT"})) return true;
    return is_one_of(words_[0], {"START", "PREPARE"}) && words_[1] == "TRANSACTION";
  }

  bool streams() const { return lexis_->copy_streams && words_[0] == "COPY" && streams_; }

  std::string first_words() const {
    return words_[1].empty() || !is_one_of(words_[0], {"START", "PREPARE"}) ? words_[0] : words_[0] + ' ' + words_[1];
  }

 private:
  void add_word(std::string word) {
    if (count_ < words_.size()) words_[count_] = word;
    ++count_;
    if (body_ > 0) {
      if (word == "CASE") ++body_;
      if (word == "END") --body_;
    } else if (opens_body(word)) {
      body_ = 1;
    }
    if (parens_ == 0 && ((word == "STDIN" && previous_ == "FROM") || (word == "STDOUT" && previous_ == "TO")))
      streams_ = true;
    previous_ = std::move(word);
  }

  bool opens_body(std::string_view word) const {
    if (words_[0] != "CREATE" || parens_ > 0) return false;
    if (lexis_->atomic_bodies && word == "ATOMIC" && previous_ == "BEGIN") {
      const std::string& kind = words_[1] == "OR" ? words_[3] : words_[1];
      return kind == "FUNCTION" || kind == "PROCEDURE";
    }
    if (!lexis_->trigger_bodies || word != "BEGIN") return false;
    return words_[1] == "TRIGGER" || (is_one_of(words_[1], {"TEMP", "TEMPORARY"}) && words_[2] == "TRIGGER");
  }

  const SqlLexis* lexis_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::array<std::string, 4> words_;  // the first ones, upper case
  std::size_t count_ = 0;
  std::string previous_;  // the last word or symbol
  int parens_ = 0;
  int body_ = 0;
  bool streams_ = false;
};

SplitText refused(std::string code, std::string message) { return {{}, std::move(code), std::move(message)}; }

SplitText refused_statement(const OpenStatement& statement) {
  if (statement.controls_transaction())
    return refused("LBK504", "execute() may not hold " + statement.first_words() +
                                 ": a revision runs in a transaction that Limbeck begins and ends; leave it out");
  if (statement.streams())
    return refused("LBK503", "COPY with a stream cannot run in a migration; write INSERT, or bulk_insert()");
  return {};
}

}  // namespace

SplitText split_statements(std::string_view text, const SqlLexis& lexis) {
  if (text.find('\0') != std::string_view::npos)
    return refused("LBK505", "the text of execute() holds a NUL byte, which no statement can; leave it out");
  SplitText result;
  SqlScanner scanner(text, lexis);
  OpenStatement statement(lexis);
  for (;;) {
    const SqlToken token = scanner.next();
    const std::string_view word = scanner.text(token);
    if (token.kind == SqlToken::Kind::kComment) continue;
    if (token.kind == SqlToken::Kind::kUnterminated)
      return refused("LBK502", "the text of execute() ends inside of what begins with " + excerpt(word) +
                                   "; close the quote or comment");
    const bool symbol = token.kind == SqlToken::Kind::kSymbol;
    if (symbol && (word == "\\" || (word == "." && statement.empty())))
      return refused("LBK503", "the text of execute() holds a command of a command-line client near " +
                                   excerpt(text.substr(token.begin)) + ", which is no SQL; write what it stands for");
    const bool end = token.kind == SqlToken::Kind::kEnd;
    if (end && statement.open())
      return refused("LBK502",
                     "the text of execute() ends inside of a parenthesis or a BEGIN ... END, in the "
                     "statement that begins with " +
                         excerpt(text.substr(statement.begin())) + "; close it");
    if (!end && !(symbol && word == ";" && !statement.open())) {
      statement.add(token, word);
      continue;
    }
    if (!statement.empty()) {
      if (SplitText refusal = refused_statement(statement); !refusal.code.empty()) return refusal;
      result.statements.push_back(text.substr(statement.begin(), statement.end() - statement.begin()));
      statement = OpenStatement(lexis);
    }
    if (end) return result;
  }
}

}  // namespace limbeck
