// The memory behind a recording: every DSL function copies the text and the lists that it is given, at its own call,
// into the arena in use, and the values it returns keep a pointer and a count. So columns may come from helper
// functions, variables and temporary strings, and a value never refers to its caller's memory.
//
//   Arena arena;
//   ArenaScope scope(arena);                    // from here on, on this thread, values are kept in `arena`
//   Column c = column("id", Integer());         // valid as long as `arena` is
//
// Outside any scope (a column in a global variable) values are kept for the life of the process.
//
// Threading: an arena belongs to the thread that uses it; the scope is the thread's own.
#ifndef LIMBECK_ARENA_H_
#define LIMBECK_ARENA_H_

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <type_traits>

namespace limbeck {

class Arena {
 public:
  Arena() = default;
  ~Arena();
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // `size` bytes aligned for any value of the DSL, never null; freed with the arena.
  void* allocate(std::size_t size);

  // The arena that values are copied into now.
  static Arena& current();

 private:
  struct Block;
  Block* last_ = nullptr;
  std::size_t used_ = 0;
};

class ArenaScope {
 public:
  explicit ArenaScope(Arena& arena);
  ~ArenaScope();
  ArenaScope(const ArenaScope&) = delete;
  ArenaScope& operator=(const ArenaScope&) = delete;

 private:
  Arena* previous_;
};

// A copy of `text` in the current arena. A default-constructed view (no text given) stays one: it is told from "".
std::string_view copy_text(std::string_view text);

// A constant list of values in an arena.
template <class T>
class List {
 public:
  constexpr List() = default;
  List(std::initializer_list<T> values) { assign(values.begin(), values.size()); }

  // Any range with data() and size() whose elements convert to T: std::vector<std::string>, std::array<Column, 3>, ...
  template <class Range>
  requires(!std::is_same_v<Range, List> && std::is_convertible_v<decltype(*std::declval<const Range&>().data()), T>)
      List(const Range& values) {
    assign(values.data(), values.size());
  }

  constexpr const T* begin() const { return data_; }
  constexpr const T* end() const { return data_ + size_; }
  constexpr const T* data() const { return data_; }
  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr const T& operator[](std::size_t i) const { return data_[i]; }

  friend bool operator==(const List& a, const List& b) {
    if (a.size_ != b.size_) return false;
    for (std::size_t i = 0; i < a.size_; ++i)
      if (!(a.data_[i] == b.data_[i])) return false;
    return true;
  }

 private:
  template <class U>
  void assign(const U* values, std::size_t size) {
    if (size == 0) return;
    T* copy = static_cast<T*>(Arena::current().allocate(size * sizeof(T)));
    for (std::size_t i = 0; i < size; ++i) {
      if constexpr (std::is_same_v<T, std::string_view>)
        ::new (static_cast<void*>(copy + i)) T(copy_text(values[i]));
      else
        ::new (static_cast<void*>(copy + i)) T(values[i]);
    }
    data_ = copy;
    size_ = size;
  }

  const T* data_ = nullptr;
  std::size_t size_ = 0;
};

// A copy of `value` in the current arena.
template <class T>
const T* copy_value(const T& value) {
  static_assert(std::is_trivially_destructible_v<T>);
  return ::new (Arena::current().allocate(sizeof(T))) T(value);
}

}  // namespace limbeck

#endif  // LIMBECK_ARENA_H_
