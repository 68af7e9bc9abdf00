#include "limbeck/value.h"

#include <charconv>

namespace limbeck {
namespace {

template <class Number>
std::string_view digits(Number value) {
  char buffer[64];
  const std::to_chars_result end = std::to_chars(buffer, buffer + sizeof buffer, value);
  return copy_text({buffer, static_cast<std::size_t>(end.ptr - buffer)});
}

}  // namespace

Sql sql(std::string_view text) { return {copy_text(text)}; }

Value::Value(long long value) : kind_(Kind::kNumber), text_(digits(value)) {}
Value::Value(unsigned long long value) : kind_(Kind::kNumber), text_(digits(value)) {}
Value::Value(double value) : kind_(Kind::kNumber), text_(digits(value)) {}

}  // namespace limbeck
