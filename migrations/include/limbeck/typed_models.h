// Tables whose columns are the members of a C++ struct: types and nullability come from there, the rest is said as
// always.
//
//   struct User {
//     long id;
//     std::string email;
//     std::optional<std::string> name;              // nullable; the others are not
//     std::chrono::system_clock::time_point since;
//   };
//
//   schema.table<User>("users", {
//       field(&User::id, "id").primary_key(),
//       field(&User::email, "email", String(320)).unique(),      // a type of its own
//       field(&User::name, "name"),
//       field(&User::since, "since").server_default(now()),
//       index({"since"}),
//   });
//
// A type of yours, an enum for instance, says what column it makes:
//
//   template <>
//   struct limbeck::ColumnType<Mood> {
//     static Type type() { return Enum("mood", {"glad", "sad"}); }
//   };
//
//   bool                                          Boolean()
//   integers of 16, 32, 64 bits                   SmallInteger(), Integer(), BigInteger(); unsigned: the next larger
//   float, double                                 Float(), Double()
//   std::string                                   String()
//   std::chrono::sys_time, local_time             DateTime({.timezone = true}), DateTime()
//   std::chrono::sys_days, year_month_day         Date()
//   std::chrono durations                         Interval()
//   std::vector of std::byte or unsigned char     LargeBinary()
//   std::vector of another of these               Array(...)
//   std::optional of one of these                 the same, nullable
//
// Nothing of the standard library is included for it: types are known by what they can do.
#ifndef LIMBECK_TYPED_MODELS_H_
#define LIMBECK_TYPED_MODELS_H_

#include <cstddef>
#include <string_view>
#include <type_traits>

#include "limbeck/models.h"
#include "limbeck/typed_field.h"

namespace limbeck {

// Specialise it for types of yours. `static constexpr bool nullable = true;` in it makes the column nullable.
template <class T>
struct ColumnType;

namespace internal {

template <class T>
concept OptionalLike = requires(const T& value) {
  typename T::value_type;
  value.has_value();
  *value;
};
template <class T>
concept StringLike = std::is_class_v<T> && std::is_convertible_v<const T&, std::string_view> && requires(T& value) {
  value.resize(1);
};
template <class T>
concept VectorLike = !StringLike<T> && requires(T & value) {
  typename T::value_type;
  value.data();
  value.resize(1);
};
template <class T>
concept TimePointLike = requires(const T& value) {
  typename T::clock;
  typename T::duration::period;
  value.time_since_epoch();
};
template <class T>
concept DurationLike = requires(const T& value) {
  typename T::rep;
  typename T::period;
  value.count();
};
template <class T>
concept DateLike = requires(const T& value) {
  value.year();
  value.month();
  value.day();
  value.ok();
};
// Their epochs are no points in time that a database knows.
template <class Clock>
concept KnownClock = requires {
  Clock::to_time_t(Clock::now());
}
|| !requires { Clock::now(); };

template <class T>
inline constexpr bool kIsByte = std::is_same_v<T, std::byte> || std::is_same_v<T, unsigned char>;
template <class T>
inline constexpr bool kIsCharacter =
    std::is_same_v<T, char> || std::is_same_v<T, wchar_t> || std::is_same_v<T, char8_t> ||
    std::is_same_v<T, char16_t> || std::is_same_v<T, char32_t>;

// An unsigned type needs a bit more than a signed one of its size.
template <class T>
inline constexpr std::size_t kBytes = std::is_unsigned_v<T> ? sizeof(T) + 1 : sizeof(T);
template <class T>
inline constexpr bool kIsInteger = std::is_integral_v<T> && !kIsCharacter<T> && kBytes<T> <= 8;

template <class T>
constexpr bool is_known() {
  if constexpr (OptionalLike<T> || VectorLike<T>)
    return true;  // its value_type is asked next
  else if constexpr (TimePointLike<T>)
    return KnownClock<typename T::clock>;
  else
    return kIsInteger<T> || std::is_same_v<T, float> || std::is_same_v<T, double> || StringLike<T> || DurationLike<T> ||
           DateLike<T>;
}

template <class T>
Type type_of_time_point() {
  using Period = typename T::duration::period;
  if constexpr (!requires { T::clock::now(); })
    return DateTime();
  else if constexpr (Period::den == 1 && Period::num == 86400)
    return Date();
  else
    return DateTime({.timezone = true});
}

template <class T>
constexpr bool is_nullable() {
  if constexpr (requires { ColumnType<T>::nullable; })
    return ColumnType<T>::nullable;
  else
    return false;
}

}  // namespace internal

template <class T>
struct ColumnType {
  static constexpr bool nullable = internal::OptionalLike<T>;

  static Type type() {
    static_assert(internal::is_known<T>(),
                  "limbeck knows no column type for this member: specialise limbeck::ColumnType<T> for its type T, "
                  "or name one as the third argument of field()");
    if constexpr (internal::OptionalLike<T>)
      return ColumnType<std::remove_cv_t<typename T::value_type>>::type();
    else if constexpr (std::is_same_v<T, bool>)
      return Boolean();
    else if constexpr (internal::kIsInteger<T>)
      return internal::kBytes<T> <= 2 ? SmallInteger() : internal::kBytes<T> <= 4 ? Integer() : BigInteger();
    else if constexpr (std::is_same_v<T, float>)
      return Float();
    else if constexpr (std::is_same_v<T, double>)
      return Double();
    else if constexpr (internal::StringLike<T>)
      return String();
    else if constexpr (internal::TimePointLike<T>)
      return internal::type_of_time_point<T>();
    else if constexpr (internal::DurationLike<T>)
      return Interval();
    else if constexpr (internal::DateLike<T>)
      return Date();
    else if constexpr (internal::VectorLike<T>) {
      if constexpr (internal::kIsByte<typename T::value_type>)
        return LargeBinary();
      else
        return Array(ColumnType<typename T::value_type>::type());
    } else
      return Type();
  }
};

// The column `name`, which holds that member; its type is the member's unless another is given.
template <class Struct, class Member>
Field<Struct> field(Member Struct::*, std::string_view name, const Type& type,
                    SourcePosition at = SourcePosition::here()) {
  Column made = column(name, type, at);
  if (!internal::is_nullable<std::remove_cv_t<Member>>()) made.not_null();
  return Field<Struct>(made);
}
template <class Struct, class Member>
Field<Struct> field(Member Struct::*member, std::string_view name, SourcePosition at = SourcePosition::here()) {
  return field(member, name, ColumnType<std::remove_cv_t<Member>>::type(), at);
}

}  // namespace limbeck

#endif  // LIMBECK_TYPED_MODELS_H_
