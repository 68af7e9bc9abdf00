#include "model/random_rolls.h"

namespace limbeck::test {
namespace {

rc::Seq<std::vector<Rolls>> shrink(const std::vector<Rolls>& sequence) {
  const auto none = [](int roll) { return roll == 0 ? rc::Seq<int>() : rc::seq::just(0); };
  const auto simpler = [none](const Rolls& rolls) { return rc::shrink::eachElement(rolls, none); };
  return rc::seq::concat(rc::shrink::removeChunks(sequence), rc::shrink::eachElement(sequence, simpler));
}

}  // namespace

rc::Gen<std::vector<Rolls>> random_rolls(std::size_t count) {
  const auto roll = rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, kRollEnd));
  const auto rolls = rc::gen::noShrink(rc::gen::container<Rolls>(roll));
  return rc::gen::shrink(rc::gen::noShrink(rc::gen::container<std::vector<Rolls>>(count, rolls)), shrink);
}

}  // namespace limbeck::test
