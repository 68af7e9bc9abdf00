// Cuts a stream of bytes of PostgreSQL's protocol into messages.
//
// Threading: none needed; one object belongs to one thread.
#ifndef LIMBECK_TESTS_SUPPORT_MESSAGE_STREAM_H_
#define LIMBECK_TESTS_SUPPORT_MESSAGE_STREAM_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace limbeck::test {

struct Message {
  char type = '\0';   // '\0': a packet without a type, as a client sends them before the connection stands
  std::string bytes;  // all of it, as it came

  // What follows type and length.
  std::string_view body() const { return std::string_view(bytes).substr(type == '\0' ? 4 : 5); }
};

class MessageStream {
 public:
  // A client's first packets carry no type; a server's all do.
  explicit MessageStream(bool untyped_first) : untyped_(untyped_first) {}

  void append(std::string_view bytes) { bytes_ += bytes; }

  // The next message that is there as a whole.
  std::optional<Message> next() {
    const std::size_t header = untyped_ ? 4 : 5;
    if (bytes_.size() < header) return std::nullopt;
    const std::size_t size = number(header - 4) + (untyped_ ? 0 : 1);
    if (bytes_.size() < size) return std::nullopt;
    Message message{untyped_ ? '\0' : bytes_[0], bytes_.substr(0, size)};
    bytes_.erase(0, size);
    return message;
  }

  // From the next message on, every one has a type.
  void typed_from_now_on() { untyped_ = false; }

 private:
  std::size_t number(std::size_t at) const {
    std::size_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes_[i]);
    return value;
  }

  bool untyped_;
  std::string bytes_;
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_SUPPORT_MESSAGE_STREAM_H_
