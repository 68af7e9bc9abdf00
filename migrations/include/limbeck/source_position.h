// Where something was written: captured by default arguments, so authors never mention it.
#ifndef LIMBECK_SOURCE_POSITION_H_
#define LIMBECK_SOURCE_POSITION_H_

namespace limbeck {

// `file` is what the compiler printed for the file, a string with static storage; `line` counts from 1, 0 is unknown.
struct SourcePosition {
  const char* file = "";
  int line = 0;

  // As a default argument, the position of the call (clang 14 has no usable std::source_location).
  static constexpr SourcePosition here(const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
    return {file, line};
  }

  // Where a thing was written is no part of what it is: values that differ only in their position are equal.
  friend constexpr bool operator==(const SourcePosition&, const SourcePosition&) { return true; }
};

}  // namespace limbeck

#endif  // LIMBECK_SOURCE_POSITION_H_
