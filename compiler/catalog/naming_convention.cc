#include "catalog/naming_convention.h"

#include <algorithm>
#include <cctype>

#include "catalog/names.h"

namespace limbeck {
namespace {

constexpr std::string_view kKeys[] = {"ix", "uq", "ck", "fk", "pk"};

// "column_0_N_name": which column, or all of them with what between, and what of it.
struct ColumnToken {
  bool is_referred = false;
  bool takes_all = false;
  std::string_view separator = {};
  std::size_t index = 0;
  std::string_view what;  // "name", "label", "key"
};

std::optional<ColumnToken> parse_column_token(std::string_view token) {
  ColumnToken result;
  result.is_referred = token.starts_with("referred_");
  if (result.is_referred) token.remove_prefix(std::string_view("referred_").size());
  if (!token.starts_with("column_")) return std::nullopt;
  token.remove_prefix(std::string_view("column_").size());
  if (token.empty() || !std::isdigit(static_cast<unsigned char>(token[0]))) return std::nullopt;
  while (!token.empty() && std::isdigit(static_cast<unsigned char>(token[0]))) {
    result.index = result.index * 10 + static_cast<std::size_t>(token[0] - '0');
    token.remove_prefix(1);
  }
  for (std::string_view all : {"N_", "_N_"}) {
    if (!token.starts_with(all) || result.index != 0) continue;
    result.takes_all = true;
    result.separator = all == "_N_" ? "_" : "";
    token.remove_prefix(all.size() - 1);
    break;
  }
  if (!token.starts_with('_')) return std::nullopt;
  result.what = token.substr(1);
  const bool known = result.what == "name" || (!result.is_referred && (result.what == "label" || result.what == "key"));
  return known ? std::optional<ColumnToken>(result) : std::nullopt;
}

bool is_known(std::string_view token) {
  return token == "table_name" || token == "constraint_name" || token == "referred_table_name" ||
         parse_column_token(token).has_value();
}

std::string table_label(const NamingConvention::Parts& parts) {
  std::string label(parts.schema);
  std::replace(label.begin(), label.end(), '.', '_');
  return label.empty() ? std::string(parts.table) : label + "_" + std::string(parts.table);
}

std::string column_text(const ColumnToken& token, const NamingConvention::Parts& parts) {
  const NamingConvention::Names& names = token.is_referred ? parts.referent_columns : parts.columns;
  std::string text;
  for (std::size_t i = token.index; i < names.size(); ++i) {
    if (i > token.index) text += token.separator;
    if (token.what == "label") text += table_label(parts) + "_";
    text += names[i];
    if (!token.takes_all) break;
  }
  return text;
}

std::string token_text(std::string_view token, const NamingConvention::Parts& parts) {
  if (token == "table_name") return std::string(parts.table);
  if (token == "constraint_name") return std::string(parts.name);
  if (token == "referred_table_name") return std::string(parts.referent);
  return column_text(*parse_column_token(token), parts);
}

}  // namespace

std::vector<NamingConvention::Piece> NamingConvention::parse(std::string_view text, std::string& problem) {
  std::vector<Piece> pieces;
  const auto add = [&](bool is_token, std::string_view piece) {
    if (!is_token && !pieces.empty() && !pieces.back().is_token)
      pieces.back().text += piece;
    else
      pieces.push_back({is_token, std::string(piece)});
  };
  while (!text.empty()) {
    const std::size_t percent = text.find('%');
    if (percent != 0) {
      add(false, text.substr(0, percent));
      text.remove_prefix(std::min(percent, text.size()));
      continue;
    }
    const std::size_t close = text.find(')');
    if (text.starts_with("%%")) {
      add(false, "%");
      text.remove_prefix(2);
    } else if (text.starts_with("%(") && text.substr(close == text.npos ? text.size() : close).starts_with(")s")) {
      const std::string_view token = text.substr(2, close - 2);
      if (!is_known(token)) problem = "has the unknown token %(" + std::string(token) + ")s";
      add(true, token);
      text.remove_prefix(close + 2);
    } else {
      problem = "has a % that begins no token; a token is written %(table_name)s, a percent sign %%";
      return {};
    }
  }
  return pieces;
}

NamingConvention::NamingConvention(const std::map<std::string, std::string>& templates) {
  for (const auto& [key, text] : templates) {
    if (std::find(std::begin(kKeys), std::end(kKeys), key) == std::end(kKeys)) {
      problems_.push_back("has the unknown key '" + key + "'; the keys are ix, uq, ck, fk and pk");
      continue;
    }
    std::string problem;
    std::vector<Piece> pieces = parse(text, problem);
    if (text.empty()) problem = "is empty";
    if (problem.empty())
      templates_.emplace(key, std::move(pieces));
    else
      problems_.push_back("for " + key + " " + problem);
  }
}

std::vector<std::string> NamingConvention::problems() const { return problems_; }

bool NamingConvention::has(std::string_view key) const { return templates_.find(key) != templates_.end(); }

bool NamingConvention::takes_name(std::string_view key) const {
  const auto found = templates_.find(key);
  return found != templates_.end() && std::any_of(found->second.begin(), found->second.end(), [](const Piece& piece) {
           return piece.is_token && piece.text == "constraint_name";
         });
}

std::optional<std::string> NamingConvention::name(std::string_view key, const Parts& parts) const {
  const auto found = templates_.find(key);
  if (found == templates_.end()) return std::nullopt;
  std::string name;
  for (const Piece& piece : found->second) name += piece.is_token ? token_text(piece.text, parts) : piece.text;
  return shorten_name(name);
}

}  // namespace limbeck
