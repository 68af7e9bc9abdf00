// Rolls for a number of operations, as RapidCheck draws and shrinks them: operations are left out before they are made
// simpler.
//
//   const std::vector<Rolls> rolls = *random_rolls(75);
//
// Threading: none; inside of rc::check().
#ifndef LIMBECK_TESTS_MODEL_RANDOM_ROLLS_H_
#define LIMBECK_TESTS_MODEL_RANDOM_ROLLS_H_

#include <rapidcheck.h>

#include <cstddef>
#include <vector>

#include "model/dice.h"

namespace limbeck::test {

rc::Gen<std::vector<Rolls>> random_rolls(std::size_t count);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_MODEL_RANDOM_ROLLS_H_
