#include "catalog/expression.h"

#include <gtest/gtest.h>

namespace limbeck {
namespace {

TEST(ExpressionTest, KnowsWhichWordsAreColumns) {
  EXPECT_TRUE(expression_uses("a > 0", "a"));
  EXPECT_TRUE(expression_uses("A > 0", "a"));
  EXPECT_TRUE(expression_uses("\"a\" > 0", "a"));
  EXPECT_TRUE(expression_uses("t.a > 0", "a"));
  EXPECT_TRUE(expression_uses("(a)", "a"));
  EXPECT_FALSE(expression_uses("\"A\" > 0", "a"));
  EXPECT_FALSE(expression_uses("a(1) > 0", "a"));
  EXPECT_FALSE(expression_uses("a.b > 0", "a"));
  EXPECT_FALSE(expression_uses("b::a > 0", "a"));
  EXPECT_FALSE(expression_uses("b > 'a'", "a"));
  EXPECT_FALSE(expression_uses("b > E'\\'a'", "a"));
  EXPECT_FALSE(expression_uses("b > $x$ a $x$", "a"));
  EXPECT_FALSE(expression_uses("b > 0 -- a", "a"));
  EXPECT_FALSE(expression_uses("b > /* /* a */ a */ 0", "a"));
  EXPECT_FALSE(expression_uses("date '2020-01-01' < b", "date"));
}

TEST(ExpressionTest, RenamesAndQuotesWhereNeeded) {
  EXPECT_EQ(rename_in_expression("a > 0 AND f(a) <> 'a'", "a", "b"), "b > 0 AND f(b) <> 'a'");
  EXPECT_EQ(rename_in_expression("a > 0", "a", "Order"), "\"Order\" > 0");
  EXPECT_EQ(rename_in_expression("a > 0", "a", "order"), "\"order\" > 0");
  EXPECT_EQ(rename_in_expression("a > 0", "a", "with \"quotes\""), "\"with \"\"quotes\"\"\" > 0");
  EXPECT_EQ(rename_in_expression("größe > 0", "größe", "size"), "size > 0");
  EXPECT_EQ(requalify_expression("posts.id > posts", "posts", "news"), "news.id > posts");
}

TEST(ExpressionTest, ComparesByMeaningNotBySpelling) {
  EXPECT_TRUE(same_expression("a>0", "\"a\"  > 0 -- positive"));
  EXPECT_TRUE(same_expression("LOWER(A)", "lower(a)"));
  EXPECT_FALSE(same_expression("a > 0", "a > 1"));
  EXPECT_FALSE(same_expression("a = 'x'", "a = 'X'"));
  EXPECT_FALSE(same_expression("\"A\" > 0", "a > 0"));
}

TEST(ExpressionTest, SurvivesWhatIsNotClosed) {
  for (const char* text : {"'", "\"", "/*", "$a$", "E'", "a::", "$", "'\\", "--"}) {
    EXPECT_FALSE(expression_uses(text, "b")) << text;
    EXPECT_EQ(rename_in_expression(text, "b", "c"), text);
  }
}

}  // namespace
}  // namespace limbeck
