// What becomes of a thing.
//
// Threading: pure functions.
#ifndef LIMBECK_COMPILER_COMPARE_H_
#define LIMBECK_COMPILER_COMPARE_H_

#include "diff/thing.h"

namespace limbeck {

// In the order of what takes precedence.
enum class Comparison {
  kSame,
  kAlter,   // in place
  kShake,   // in place, but what is made of it does not bear it: a column gets another type
  kRemake,  // dropped and made anew
};

// One that neither has is the same; one that only one of them has is not.
Comparison compare(const ThingKey& key, const Catalog& from, const Catalog& to);

// Whether CREATE OR REPLACE does: what others see of it stays, but for columns that are added at the end.
bool can_replace(const View& from, const View& to);
bool can_replace(const StoredFunction& from, const StoredFunction& to);

// Whether `to` has the labels of `from` in the same order, and others.
bool only_adds_labels(const EnumType& from, const EnumType& to);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMPARE_H_
