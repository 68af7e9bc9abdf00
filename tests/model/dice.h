// The choices behind one random operation: a handful of numbers that are asked for one after the other. The same dice
// and the same schema give the same operation, so a sequence of them can be shrunk by leaving some out. All zero is the
// simplest operation there is.
//
// Threading: a value.
#ifndef LIMBECK_TESTS_MODEL_DICE_H_
#define LIMBECK_TESTS_MODEL_DICE_H_

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace limbeck::test {

using Rolls = std::array<int, 20>;
inline constexpr int kRollEnd = 1 << 16;

class Dice {
 public:
  explicit Dice(const Rolls& rolls) : rolls_(&rolls) {}

  // 0 .. count - 1; after the last roll they begin again, with other remainders.
  int below(int count) {
    const int roll = (*rolls_)[at_ % rolls_->size()] / (1 + static_cast<int>(at_ / rolls_->size()));
    ++at_;
    return roll % count;
  }
  bool one_in(int count) { return below(count) == count - 1; }

  // REQUIRES: not empty.
  template <class T>
  const T& of(const std::vector<T>& values) {
    return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
  }

  std::string name(const char* prefix, int count = 4) { return prefix + std::to_string(below(count)); }

 private:
  const Rolls* rolls_;
  std::size_t at_ = 0;
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_MODEL_DICE_H_
