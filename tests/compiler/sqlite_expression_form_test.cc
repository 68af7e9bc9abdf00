#include <gtest/gtest.h>

#include "dialect/sqlite/expression_form.h"

namespace limbeck::sqlite {
namespace {

void expect_form(std::string_view expression, std::string_view form) {
  EXPECT_EQ(expression_form(expression), form) << expression;
  EXPECT_EQ(expression_form(form), form) << "the form of a form";
}

TEST(SqliteExpressionForm, ParenthesesAndSpacesMakeNoDifference) {
  expect_form("((n>0) AND (n!=5))", "(n > 0) and (n <> 5)");
  expect_form("n > 0 and n <> 5 -- why", "(n > 0) and (n <> 5)");
  expect_form("a*2+1", "(a * 2) + 1");
  expect_form("a * (2 + 1)", "a * (2 + 1)");
  expect_form("a OR b AND NOT c = 1", "a or (b and (not (c = 1)))");
  expect_form("a AND (b AND c)", "a and b and c");
  expect_form("a - b - c", "(a - b) - c");
  expect_form("a - (b - c)", "a - (b - c)");
}

TEST(SqliteExpressionForm, OtherWordsForTheSame) {
  expect_form("a == 1", "a = 1");
  expect_form("a NOT NULL", "a is not null");
  expect_form("a ISNULL", "a is null");
  expect_form("TRUE", "1");
  expect_form("a IS TRUE", "a is true");
  expect_form("\"Email\" = 'X'", "email = 'X'");
  expect_form("\"order\" > 1E3", "\"order\" > 1e3");
  expect_form("(CURRENT_TIMESTAMP)", "current_timestamp");
}

TEST(SqliteExpressionForm, Operators) {
  expect_form("a || b COLLATE nocase", "a || (b collate nocase)");
  expect_form("x->>'a' <= -5", "(x ->> 'a') <= -5");
  expect_form("a BETWEEN 1 AND 2 AND b", "(a between 1 and 2) and b");
  expect_form("a NOT LIKE 'x%' ESCAPE '!'", "a not like 'x%' escape '!'");
  expect_form("a not in (1,2 , 3)", "a not in (1, 2, 3)");
  expect_form("(a,b) = (1, 2)", "(a, b) = (1, 2)");
  expect_form("Count(*) + LENGTH(t.a)", "count(*) + length(t.a)");
  expect_form("CASE a WHEN 1 THEN 'x' ELSE -a END", "case a when 1 then 'x' else -a end");
  expect_form("CAST(a+1 AS VARCHAR(10))", "cast((a + 1) as varchar ( 10 ))");
}

TEST(SqliteExpressionForm, WhatItDoesNotKnowIsSpacedAlike) {
  expect_form("a IN (SELECT  id FROM t)", "a in ( select id from t )");
  expect_form("a =", "a =");
  expect_form("", "");
}

TEST(SqliteExpressionForm, DifferencesStay) {
  EXPECT_NE(expression_form("a = 1"), expression_form("a = 2"));
  EXPECT_NE(expression_form("a - (b - c)"), expression_form("a - b - c"));
  EXPECT_NE(expression_form("a AND (b OR c)"), expression_form("a AND b OR c"));
  EXPECT_NE(expression_form("a IS TRUE"), expression_form("a IS 1"));
  EXPECT_NE(expression_form("NOT a = b"), expression_form("(NOT a) = b"));
}

}  // namespace
}  // namespace limbeck::sqlite
