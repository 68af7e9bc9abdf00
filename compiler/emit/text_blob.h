// One long text that holds many pieces; equal pieces share their place.
#ifndef LIMBECK_COMPILER_EMIT_TEXT_BLOB_H_
#define LIMBECK_COMPILER_EMIT_TEXT_BLOB_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace limbeck {

struct BlobRange {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
};

class TextBlob {
 public:
  // REQUIRES: `piece` lives as long as the blob.
  BlobRange add(std::string_view piece);

  const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::unordered_map<std::string_view, BlobRange> places_;
};

// `text` as adjacent C++ string literals, each on a line of its own: ASCII only, octal escapes, no trigraphs.
std::string string_literals(std::string_view text);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_EMIT_TEXT_BLOB_H_
