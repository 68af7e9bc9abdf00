// Expressions and literal values: server defaults and the cells of bulk_insert.
//
//   column("state", String(20)).server_default("new")            // text is a literal: 'new'
//   column("tries", Integer()).server_default(0)                 // numbers and bool are themselves
//   column("at", DateTime()).server_default(now())               // each dialect says it its own way
//   column("key", Text()).server_default(sql("md5(random()::text)"))  // SQL, verbatim
#ifndef LIMBECK_VALUE_H_
#define LIMBECK_VALUE_H_

#include <cstddef>
#include <string_view>
#include <type_traits>

#include "limbeck/arena.h"

namespace limbeck {

// SQL text, verbatim: its own type, so that text and expressions cannot be swapped.
struct Sql {
  std::string_view text;

  friend bool operator==(const Sql&, const Sql&) = default;
};

// An expression, the same for every dialect.
Sql sql(std::string_view text);

// Expressions that each dialect says its own way.
enum class Function { kNow, kCurrentDate, kGenerateUuid };
constexpr Function now() { return Function::kNow; }
constexpr Function current_date() { return Function::kCurrentDate; }
constexpr Function generate_uuid() { return Function::kGenerateUuid; }

struct Null {};
inline constexpr Null null{};

class Value {
 public:
  enum class Kind { kAbsent, kNull, kText, kNumber, kBoolean, kExpression, kFunction };

  constexpr Value() = default;
  constexpr Value(Null) : kind_(Kind::kNull) {}
  constexpr Value(bool value) : kind_(Kind::kBoolean), boolean_(value) {}
  constexpr Value(Function value) : kind_(Kind::kFunction), function_(value) {}
  Value(int value) : Value(static_cast<long long>(value)) {}
  Value(unsigned value) : Value(static_cast<unsigned long long>(value)) {}
  Value(long value) : Value(static_cast<long long>(value)) {}
  Value(unsigned long value) : Value(static_cast<unsigned long long>(value)) {}
  Value(long long value);
  Value(unsigned long long value);
  Value(double value);  // finite; the shortest decimal that reads back as the same double
  Value(Sql value) : kind_(Kind::kExpression), text_(value.text) {}

  template <class Chars>
  requires std::is_convertible_v<const Chars&, std::string_view> Value(const Chars& text)
      : kind_(Kind::kText), text_(copy_text(std::string_view(text))) {}

  Kind kind() const { return kind_; }
  bool given() const { return kind_ != Kind::kAbsent; }
  std::string_view text() const { return text_; }  // kText, kExpression; kNumber: its digits
  bool boolean() const { return boolean_; }        // kBoolean
  Function function() const { return function_; }  // kFunction

  friend bool operator==(const Value&, const Value&) = default;

 private:
  Kind kind_ = Kind::kAbsent;
  bool boolean_ = false;
  Function function_ = Function::kNow;
  std::string_view text_ = {};
};

}  // namespace limbeck

#endif  // LIMBECK_VALUE_H_
