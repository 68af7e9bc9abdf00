#include "catalog/sequence_form.h"

#include <gtest/gtest.h>

namespace limbeck {
namespace {

TEST(SequenceFormTest, LeavesDefaultsOut) {
  const Type small = SmallInteger(), big = BigInteger();
  EXPECT_EQ(normal_form({.name = {}, .type = &big, .start = 1, .increment = 1, .minvalue = 1, .cache = 1}), Sequence{});
  EXPECT_EQ(normal_form({.name = {}, .type = &small, .maxvalue = 32767}), (Sequence{.name = {}, .type = &small}));
  EXPECT_EQ(normal_form({.name = {}, .start = -1, .increment = -1, .maxvalue = -1}),
            (Sequence{.name = {}, .increment = -1}));
  EXPECT_EQ(normal_form({.name = {}, .start = 10, .minvalue = 10}), (Sequence{.name = {}, .minvalue = 10}));
  EXPECT_EQ(normal_form({.name = {}, .start = 11, .minvalue = 10}),
            (Sequence{.name = {}, .start = 11, .minvalue = 10}));
}

TEST(SequenceFormTest, ThereAndBackIsTheSame) {
  const Type integer = Integer();
  for (const Sequence& sequence :
       {Sequence{}, Sequence{.name = {}, .increment = -3},
        Sequence{.name = {}, .type = &integer, .start = 7, .cycle = Choice::kYes},
        Sequence{.name = {}, .minvalue = -5, .maxvalue = 5, .cache = 2, .owned_by = "t.id"}}) {
    EXPECT_EQ(normal_form(explicit_form(sequence)), normal_form(sequence));
    EXPECT_TRUE(explicit_form(sequence).start.given);
  }
}

}  // namespace
}  // namespace limbeck
