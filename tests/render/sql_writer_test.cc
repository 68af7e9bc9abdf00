#include "dialect/sql_writer.h"

#include <gtest/gtest.h>

namespace limbeck {
namespace {

constexpr std::string_view kKeywords[] = {"order", "select", "user"};
constexpr SqlStyle kPlain = {.keywords = kKeywords};
constexpr SqlStyle kEscaping = {.keywords = kKeywords, .backslash_literals = true};

TEST(QuoteIdentifier, QuotesWhenItHasTo) {
  EXPECT_EQ(quote_identifier(kPlain, "posts"), "posts");
  EXPECT_EQ(quote_identifier(kPlain, "_a1$"), "_a1$");
  EXPECT_EQ(quote_identifier(kPlain, "user"), "\"user\"");
  EXPECT_EQ(quote_identifier(kPlain, "users"), "users");
  EXPECT_EQ(quote_identifier(kPlain, "User"), "\"User\"");
  EXPECT_EQ(quote_identifier(kPlain, "1st"), "\"1st\"");
  EXPECT_EQ(quote_identifier(kPlain, "$a"), "\"$a\"");
  EXPECT_EQ(quote_identifier(kPlain, "a b"), "\"a b\"");
  EXPECT_EQ(quote_identifier(kPlain, "a.b"), "\"a.b\"");
  EXPECT_EQ(quote_identifier(kPlain, "a\"b"), "\"a\"\"b\"");
  EXPECT_EQ(quote_identifier(kPlain, "größe"), "\"größe\"");
  EXPECT_EQ(quote_identifier(kPlain, ""), "\"\"");
}

TEST(QuoteName, QuotesSchemaAndNameApart) {
  EXPECT_EQ(quote_name(kPlain, {{}, "posts"}), "posts");
  EXPECT_EQ(quote_name(kPlain, {"blog", "Posts"}), "blog.\"Posts\"");
}

TEST(QuoteLiteral, DoublesQuotesAndWhereNeededBackslashes) {
  EXPECT_EQ(quote_literal(kPlain, "it's"), "'it''s'");
  EXPECT_EQ(quote_literal(kPlain, "a\\b"), "'a\\b'");
  EXPECT_EQ(quote_literal(kEscaping, "it's"), "'it''s'");
  EXPECT_EQ(quote_literal(kEscaping, "it's\\"), "E'it''s\\\\'");
  EXPECT_EQ(quote_literal(kEscaping, "a\nb"), "'a\nb'");
}

TEST(SqlWriter, PutsSpacesBetween) {
  const std::string_view columns[] = {"id", "User"};
  SqlWriter sql(kPlain);
  sql.words("PRIMARY KEY").identifiers(columns).words("").words_if(false, "X").words_if(true, "WHERE").parens("a > 1");
  EXPECT_EQ(sql.take(), "PRIMARY KEY (id, \"User\") WHERE (a > 1)");
}

TEST(SqlWriter, LaysOutATable) {
  const std::string items[] = {"id INTEGER", "title TEXT"};
  SqlWriter sql(kPlain);
  EXPECT_EQ(sql.words("CREATE TABLE").identifier("t").lines_in_parens(items).take(),
            "CREATE TABLE t (\n  id INTEGER,\n  title TEXT\n)");
}

}  // namespace
}  // namespace limbeck
