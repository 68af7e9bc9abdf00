#include "steps/find_steps.h"

#include <algorithm>
#include <cctype>

namespace limbeck {
namespace {

bool is_name_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  // The next name or punctuation mark; empty at the end. A number counts as a name.
  std::string_view next() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_space(c)) {
        at_line_start_ |= c == '\n';
        ++at_;
      } else if (rest().starts_with("//")) {
        skip_line();
      } else if (rest().starts_with("/*")) {
        skip_past("*/", 2);
      } else if (c == '#' && at_line_start_) {
        skip_line();
      } else if (c == '"' || c == '\'') {
        skip_literal(c);
      } else {
        return token();
      }
    }
    return {};
  }

  // Of the last token.
  int line() const { return 1 + static_cast<int>(std::count(text_.begin(), text_.begin() + begin_, '\n')); }

 private:
  std::string_view rest() const { return text_.substr(at_); }

  std::string_view token() {
    at_line_start_ = false;
    begin_ = static_cast<std::ptrdiff_t>(at_);
    if (!is_name_character(text_[at_])) return text_.substr(at_++, 1);
    const bool is_number = std::isdigit(static_cast<unsigned char>(text_[at_])) != 0;
    std::size_t end = at_;
    while (end < text_.size() && (is_name_character(text_[end]) || (is_number && text_[end] == '\''))) ++end;
    const std::string_view word = text_.substr(at_, end - at_);
    at_ = end;
    const bool is_raw = word == "R" || word == "LR" || word == "uR" || word == "UR" || word == "u8R";
    if (is_raw && rest().starts_with('"')) skip_raw_string();
    return word;
  }

  // A backslash at its end makes the next line part of it.
  void skip_line() {
    for (; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
    }
  }

  void skip_past(std::string_view end, std::size_t from) {
    const std::size_t found = text_.find(end, at_ + from);
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
  }

  void skip_literal(char quote) {
    at_line_start_ = false;
    for (++at_; at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    if (at_ < text_.size() && text_[at_] == quote) ++at_;
    at_ = std::min(at_, text_.size());
  }

  void skip_raw_string() {
    const std::size_t open = text_.find('(', at_);
    if (open == std::string_view::npos) return;
    const std::string end = ')' + std::string(text_.substr(at_ + 1, open - at_ - 1)) + '"';
    skip_past(end, open - at_);
  }

  const std::string_view text_;
  std::size_t at_ = 0;
  std::ptrdiff_t begin_ = 0;
  bool at_line_start_ = true;
};

}  // namespace

std::vector<StepDefinition> find_steps(std::string_view text, const char* path) {
  std::vector<StepDefinition> steps;
  Reader reader(text);
  for (std::string_view word = reader.next(); !word.empty(); word = reader.next()) {
    if (word != "LIMBECK_STEP") continue;
    const int line = reader.line();
    if (reader.next() != "(") continue;
    const std::string_view name = reader.next();
    if (!name.empty() && is_name_character(name.front())) steps.push_back({std::string(name), {path, line}});
  }
  return steps;
}

}  // namespace limbeck
