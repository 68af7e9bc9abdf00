#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "limbeck/value.h"

namespace limbeck {
namespace {

TEST(ValueTest, KnowsWhatItIsMadeOf) {
  EXPECT_EQ(Value().kind(), Value::Kind::kAbsent);
  EXPECT_EQ(Value(null).kind(), Value::Kind::kNull);
  EXPECT_EQ(Value("text").kind(), Value::Kind::kText);
  EXPECT_EQ(Value(std::string("text")), Value("text"));
  EXPECT_EQ(Value(true).kind(), Value::Kind::kBoolean);
  EXPECT_EQ(Value(now()).function(), Function::kNow);
  EXPECT_EQ(Value(sql("1 + 1")).kind(), Value::Kind::kExpression);
  EXPECT_NE(Value("1"), Value(1));
}

TEST(ValueTest, WritesNumbersInFull) {
  EXPECT_EQ(Value(-7).text(), "-7");
  EXPECT_EQ(Value(std::numeric_limits<long long>::min()).text(), "-9223372036854775808");
  EXPECT_EQ(Value(std::numeric_limits<unsigned long long>::max()).text(), "18446744073709551615");
  EXPECT_EQ(Value(0.1).text(), "0.1");
  EXPECT_EQ(Value(1e300).text(), "1e+300");
}

}  // namespace
}  // namespace limbeck
