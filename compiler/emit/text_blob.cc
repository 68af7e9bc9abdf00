#include "emit/text_blob.h"

#include <cstddef>

namespace limbeck {
namespace {

constexpr std::size_t kLineLength = 110;

void append_escaped(std::string& line, char c) {
  const unsigned byte = static_cast<unsigned char>(c);
  if (c == '\n') {
    line += "\\n";
  } else if (c == '"' || c == '\\' || c == '?') {
    line += '\\';
    line += c;
  } else if (byte >= 0x20 && byte < 0x7f) {
    line += c;
  } else {
    // Always three digits, so that a digit behind them is not taken for a part.
    line += '\\';
    line += static_cast<char>('0' + (byte >> 6));
    line += static_cast<char>('0' + ((byte >> 3) & 7));
    line += static_cast<char>('0' + (byte & 7));
  }
}

}  // namespace

BlobRange TextBlob::add(std::string_view piece) {
  if (piece.empty()) return {};
  const auto [place, is_new] = places_.try_emplace(piece);
  if (is_new) {
    place->second = {static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(piece.size())};
    text_ += piece;
  }
  return place->second;
}

std::string string_literals(std::string_view text) {
  std::string literals;
  literals.reserve(text.size() + text.size() / 8 + 16);
  std::size_t begin = 0;
  literals += "    \"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    append_escaped(literals, text[i]);
    if (literals.size() - begin < kLineLength || i + 1 == text.size()) continue;
    literals += "\"\n    \"";
    begin = literals.size();
  }
  return literals + '"';
}

}  // namespace limbeck
